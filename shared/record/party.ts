import { z } from 'zod'
import { id } from './id.ts'
import { plain } from './text.ts'

const article = z.enum(['', 'the'])

/**
 * A state, organisation, office or group that attends or acts. The directory holds them for the store, a
 * record holds its own copies, so that a text never changes when the directory does.
 */
export const party = z.strictObject({
  id,
  kind: z.enum(['state', 'organisation', 'office', 'group']),
  name: plain,
  acronym: plain,
  aliases: z.array(plain).max(50),
  articleText: article, // before the name in running text: "the Philippines will co-chair"
  articleList: article, // before the name in a list of attendance: "Philippines, Thailand"
  acronymArticle: article, // before the acronym, in both
  alpha2: z.string().regex(/^([A-Z]{2})?$/), // ISO 3166-1, states only
  alpha3: z.string().regex(/^([A-Z]{3})?$/),
})
export type Party = z.infer<typeof party>
