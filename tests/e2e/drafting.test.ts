import { statementToDraft } from '../fixtures/statement-to-draft.ts'
import { test } from './harness/desk.ts'
import { draftAndExport, draftingPatience } from './harness/draft-and-export.ts'

test('a person with a keyboard drafts a meeting, from an empty store to Word', {
  timeout: draftingPatience,
}, async ({ desk }) => {
  await draftAndExport(desk, statementToDraft, 'Forum.docx')
})
