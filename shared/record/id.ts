import { z } from 'zod'

/**
 * An id is a word, a hyphen and letters, digits or hyphens: `item-7f3a`. The hyphen keeps every name of
 * Object.prototype (`constructor`, `__proto__`) out of tables keyed by id.
 */
export const id = z.string().regex(/^[a-z]+-[A-Za-z0-9-]{1,60}$/, 'not an id')
export type Id = string

/** A fractional order key: rows sort by it as plain strings, so a move writes one row. */
export const order = z.string().regex(/^[A-Za-z][0-9A-Za-z]{0,4000}$/, 'not an order key')
