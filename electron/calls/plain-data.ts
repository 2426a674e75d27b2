const deepest = 32 // the contract's own inputs are ten deep at most

/** What is wrong with an input, and at which place in it. */
export type Fault = { readonly path: readonly string[]; readonly reason: string }

/**
 * Looks whether an input is plain data through and through: lists, strings, numbers, booleans, null, and objects that are
 * nothing more. What crosses between processes may also be a Map, a Date or hold a key named `__proto__`; a schema looks
 * past those where it asks for nothing.
 */
export function faultIn(value: unknown, path: readonly string[] = []): Fault | undefined {
  if (path.length > deepest) return { path: path.slice(0, 3), reason: 'it goes too deep' }
  if (typeof value === 'object' && value !== null) return faultInside(value, path)
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value)
  return isPlain ? undefined : { path, reason: 'it is no plain value' }
}

function faultInside(value: object, path: readonly string[]): Fault | undefined {
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain) return { path, reason: 'it is no plain value' }
  if (Object.hasOwn(value, '__proto__')) return { path, reason: 'it holds more than it may' }
  for (const [key, part] of Object.entries(value)) {
    const fault = faultIn(part, [...path, key])
    if (fault !== undefined) return fault
  }
  return undefined
}
