import { standOf } from '../../shared/edit/stand.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import type { Result } from '../../shared/result.ts'
import { compose, inLayout } from '../../shared/statement/compose.ts'
import { particularsOf } from '../../shared/statement/particulars.ts'
import type { Store } from '../store/store.ts'
import type { Template } from '../word/open-template.ts'
import { propertiesOf } from './properties.ts'
import type { Filled } from './template/fill-template.ts'
import { templateContent } from './template/template-content.ts'

/**
 * A meeting of the store in a secretariat's template, as a .docx; `layout` is its dress, without it the statement is written as
 * it stands, and `at` (an ISO moment) when it is written. What stands on every page is the template's own, and ours where it leaves room. Errors: 'not-found' for the meeting, and those of filling.
 */
export async function meetingInTemplate(
  store: Store,
  meeting: string,
  { template, layout, at }: { template: Template; layout: Layout | undefined; at: string },
): Promise<Result<Filled>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  const revisions = store.revisions.view(meeting)
  if (!revisions.ok) return revisions
  const stand = standOf(revisions.value, revisions.value.isUnchanged)
  const statement = compose(inLayout(record, layout))
  const composed = { record, statement, revision: stand.name, isDraft: !stand.isAdopted }
  const content = templateContent(composed, template.placeholders)
  // loaded where it is needed, as for every Word document
  const { fillTemplate } = await import('./template/fill-template.ts')
  const properties = propertiesOf(record, particularsOf(record, stand, at))
  return fillTemplate(template, content, { statement, properties })
}
