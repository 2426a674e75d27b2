import fc from 'fast-check'

/** A step into a value: a key of an object or an index of a list. */
type Path = readonly string[]

/** Every place in a value, the value itself first. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...at, key]))]
}

/** The value at a place. */
export function partAt(value: unknown, place: Path): unknown {
  return place.reduce<unknown>((part, key) => (part as { [key: string]: unknown })[key], value)
}

/** A copy of a value with the part at one place made into something else. */
export function changed(value: unknown, place: Path, make: (part: unknown) => unknown): unknown {
  const [key, ...rest] = place
  if (key === undefined) return make(value)
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) }
  Reflect.set(copy, key, changed(Reflect.get(copy, key), rest, make))
  return copy
}

/** An object with a key of its own that elsewhere is the prototype's. */
function withOwn(key: string, part: unknown): unknown {
  return Object.defineProperty(typeof part === 'object' && part !== null ? { ...part } : {}, key, {
    value: { polluted: true },
    enumerable: true,
    configurable: true,
    writable: true,
  })
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = { edit: value }
  return value
}

/** Values that may stand nowhere in any input, whatever is expected there. */
export const neverRight: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    'half a letter: \ud83c',
    '\udf0a and the other half',
    'x'.repeat(200_001),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1.5,
    -1,
    2 ** 60,
    10n,
    new Date(0),
    new Map([['id', 'meeting-1']]),
    new Uint8Array(8),
    [[[]]],
    [null],
    nested(5_000),
    undefined,
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString').map((key) => withOwn(key, {})),
)

/** What an object can be given too much of: keys nobody asked for, the prototype's among them. */
export const tooMuch: fc.Arbitrary<(part: unknown) => unknown> = fc.oneof(
  fc
    .constantFrom('__proto__', 'constructor', 'prototype', 'hasOwnProperty')
    .map((key) => (part: unknown) => withOwn(key, part)),
  fc
    .constantFrom('extra', '', ' ', 'x'.repeat(100_000), '\ud800')
    .map((key) => (part: unknown) => ({ ...(part as object), [key]: 1 })),
)
