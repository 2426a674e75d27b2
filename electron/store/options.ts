/** What a store is opened with. */
export type StoreOptions = {
  readonly now: () => Date
  /** Who works in the store, as the message to others names it: "Rapporteur". */
  readonly program: string
  /** Told of what went wrong in the background, where no call is there to answer. */
  readonly onTrouble: (what: string, error: unknown) => void
  /** Told of each step of a moving or a restoring; for tests, which end the program there. */
  readonly onStep?: (step: string) => void
}
