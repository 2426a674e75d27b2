/** Names as one list: "A", "A and B", "A, B and C", or with the serial comma "A, B, and C". */
export function joinList(names: readonly string[], serialComma: boolean): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  const comma = serialComma && names.length > 2 ? ',' : ''
  return `${names.slice(0, -1).join(', ')}${comma} and ${last}`
}
