/** What is used of Papa Parse: its own types want Node's, which have no place here. */
declare module 'papaparse' {
  type ParseError = {
    readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
    readonly code: string
    /** Where in the text, in UTF-16 units. */
    readonly index?: number
  }
  type Meta = { readonly delimiter: string; readonly cursor: number }
  type Step = {
    readonly data: string[]
    readonly errors: readonly ParseError[]
    readonly meta: Meta
  }
  type Config = {
    readonly delimiter?: string
    readonly newline?: '\n'
    readonly preview?: number
    readonly delimitersToGuess?: readonly string[]
    readonly step?: (row: Step, parser: { abort(): void }) => void
  }
  const Papa: {
    parse(
      text: string,
      config?: Config,
    ): { readonly errors: readonly ParseError[]; readonly meta: Meta }
  }
  export default Papa
}
