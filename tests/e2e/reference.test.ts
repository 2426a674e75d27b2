import { hasPublished, reference, textOf } from '../electron/cli/texts.ts'
import { test } from './harness/desk.ts'
import { draftAndExport, draftingPatience } from './harness/draft-and-export.ts'

test('a person with a keyboard drafts the reference meeting, and Word has its statement', {
  timeout: draftingPatience,
}, async ({ desk, skip }) => {
  if (!hasPublished) return skip('The published statements do not lie beside this clone.')
  await draftAndExport(desk, textOf(reference), 'AHG SOM.docx')
})
