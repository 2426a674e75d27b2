/** One step from a version of the store to the next. Never changed once released: a test pins its hash. */
export type Migration = {
  /** The store's version afterwards: 1, 2, 3, … without gaps. */
  readonly version: number
  readonly sql: string
}
