import { z } from 'zod'

/** What somebody else's part of the app is and under which terms it is used. */
const licence = z.strictObject({
  name: z.string(),
  version: z.string(), // '' where there is none to tell
  licence: z.string(),
  text: z.string(),
})

/** Which app this is, what it runs on and what is inside; `isTestBuild` where it is not meant for anybody's minutes. */
export const about = z.strictObject({
  version: z.string(),
  isTestBuild: z.boolean(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  sqlite: z.string(),
  licences: z.array(licence),
})
export type About = z.infer<typeof about>
