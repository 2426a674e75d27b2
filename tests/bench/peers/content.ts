/** One statement of so many outcomes, as a text that Rapporteur reads: the same sentences over and over, each with its number. */
export function statementOf(outcomes: number): string {
  const sentences = Array.from(
    { length: outcomes },
    (_, nth) => `• ${sentencesOf[nth % sentencesOf.length]} (item ${nth + 1}).`,
  )
  return [opening, ...sentences].join('\n\n')
}

const opening =
  'On 4 March 2024, the Co-Chairs of the River Forum hosted the Fifth Meeting of the River Forum in Vientiane, Lao People’s Democratic Republic.'
const sentencesOf = [
  'Members welcomed the report on river levels & “early warning”, and thanked the secretariat for its work between the sessions',
  'Members agreed to establish a working group on the exchange of data between gauging stations along the upper rivers',
  'The secretariat presented an updated programme of workshops for the coming year',
  'Members tasked the secretariat to circulate a draft of the common method before the next meeting of the Forum',
]

/** A paragraph of our own document, as the floor writes it again. */
export type Paragraph = {
  readonly style: string
  readonly bookmark: string
  readonly text: string
}

/** What every maker is given: the paragraphs, and a document of the same parts around a body. */
export type Content = {
  readonly paragraphs: readonly Paragraph[]
  readonly parts: { readonly [name: string]: string }
  readonly before: string
  readonly after: string
}
