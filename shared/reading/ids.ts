/** Makes the id of a new row of a kind: `newId`, or `countingIds()` for the same ones every time. */
export type Ids = (kind: string) => string
