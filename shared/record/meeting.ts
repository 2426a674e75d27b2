import { z } from 'zod'
import { id } from './id.ts'
import { plain } from './text.ts'
import { dresses, layouts, modes } from './vocabulary.ts'

/** An ISO calendar date (`2017-10-31`) or '' where it is not known. */
export const isoDate = z.union([z.literal(''), z.iso.date('not a date of the calendar')])
/** An ISO moment in UTC (`2017-10-31T06:02:31.120Z`) or ''. */
export const isoMoment = z.union([z.literal(''), z.iso.datetime('not a moment')])

/** The facts of one session of a series; the series' own words are copied, so the record stands alone. */
export const meeting = z.strictObject({
  id,
  seriesId: z.union([z.literal(''), id]),
  title: plain, // how the list of meetings names it; never printed
  seriesName: plain, // "Ad Hoc Group Senior Officials"
  seriesShort: plain, // "AHG SOM"
  process: plain, // "Bali Process on People Smuggling, …"
  processShort: plain, // "Bali Process", where the text defines one
  hosts: plain, // "Co-Chairs", "Australia and Indonesia"
  ordinal: z.union([z.null(), z.int().min(1).max(999)]),
  start: isoDate,
  end: isoDate, // '' for a meeting of one day
  mode: z.enum(modes),
  city: plain,
  country: plain,
  quorum: z.union([z.null(), z.int().min(1).max(999)]), // how many members must be present
  symbol: plain, // of the document: "AHG/SOM/12/3"
  distribution: plain, // the mark on every page: "Restricted"
  purpose: plain, // what follows "The purpose of the meeting was to", without the full stop
})
export type Meeting = z.infer<typeof meeting>

/** A state that a house style names in its own way: "Laos" for LAO. */
const ownName = z.strictObject({ alpha3: z.string().regex(/^[A-Z]{3}$/), name: plain })

/**
 * A Word file of the secretariat's own. The store keeps its bytes once, under their SHA-256, for good: whatever names them, a
 * revision or a step of the history, finds them again.
 */
export const templateNamed = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  file: plain, // what it was called: "Letterhead.dotx"
})
export type TemplateNamed = z.infer<typeof templateNamed>

/** A picture of the secretariat's own, kept in the same way. */
export const emblemNamed = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  file: plain,
  altText: plain, // what it shows, for those who do not see it
})
export type EmblemNamed = z.infer<typeof emblemNamed>

/** The conventions a house style chooses between; they apply to composed paragraphs only. */
export const style = z.strictObject({
  id,
  language: z.enum(['en-GB', 'en-US', 'en-AU']),
  serialComma: z.boolean(),
  rangeDash: z.enum(['-', '–']), // 23-24 July, 23–24 July
  rangeForm: z.enum(['dash', 'from-to', 'between', 'between-dash']), // 23-24, from 23 to 24, between 23 and 24, between 23-24
  dateForm: z.enum(['d MMMM yyyy', 'dd MMMM yyyy', 'do MMMM yyyy', 'MMMM d, yyyy', 'D MMMM YYYY']), // the last in capitals
  ordinal: z.enum(['word', 'lower-word', 'digits']), // Twelfth, twelfth, 12th
  spelling: z.enum(['-ise', '-ize']),
  stateNames: z.enum(['as-named', 'unterm', 'everyday']), // as each party is named, Republic of Moldova, Moldova
  ownNames: z.array(ownName).max(300), // of single states, before what stateNames says
  alphabet: z.enum(['without-the', 'with-the']), // Fiji, the Gambia, Togo; Fiji, Togo, the Gambia
  layout: z.enum(layouts), // the dress new items take
  dress: z.enum(dresses), // what the whole statement prints in, whatever its items took
  sentenceGap: z.enum([' ', '  ']), // between the sentences of a composed paragraph
  stampsRevision: z.boolean(), // every page names the revision, its date and time, and that it is a draft
  numbersLines: z.boolean(), // lines are numbered in the margin
  template: z.union([z.null(), templateNamed]), // what the Word document is written into
  emblem: z.union([z.null(), emblemNamed]), // what stands over the first page of a document of our own
})
export type Style = z.infer<typeof style>
