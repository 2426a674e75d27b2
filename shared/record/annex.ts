import { z } from 'zod'
import { id, order } from './id.ts'
import { isoDate } from './meeting.ts'
import { plain, text } from './text.ts'

export const annex = z.strictObject({
  id,
  order,
  kind: z.enum(['entries', 'participants', 'text', 'attached']),
  heading: plain, // "2017 Workshops"
  lettered: z.boolean(), // "Annex A: " goes before it where there are several; false keeps the author's own heading
  wording: plain, // of its entries: "{title} – {subtitle} – {city}, {country}, {dates}"
})
export type Annex = z.infer<typeof annex>

/** An event of an annex, composed by the annex' wording; or, where `text` is set, a paragraph in its own words. */
export const annexEntry = z.strictObject({
  id,
  annexId: id,
  order,
  title: plain,
  subtitle: plain,
  city: plain,
  country: plain,
  start: isoDate,
  end: isoDate,
  text: z.union([z.null(), text]),
  composedThen: z.union([z.null(), plain]), // as for an item
})
export type AnnexEntry = z.infer<typeof annexEntry>
