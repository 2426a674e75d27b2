// Both processes have the Web Crypto object; neither its DOM nor its Node types belong in shared/.
declare const crypto: { randomUUID(): string }

/** A new id: the kind of thing, then 32 random hexadecimal digits (`item-7f3a…`). */
export function newId(kind: string): string {
  return `${kind}-${crypto.randomUUID().replaceAll('-', '')}`
}

/** Ids that count up, the same every time: for reading a text into a record, and for tests. */
export function countingIds(): (kind: string) => string {
  let count = 0
  return (kind) => {
    count += 1
    return `${kind}-${count}`
  }
}
