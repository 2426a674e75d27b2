import { standOf } from '../../shared/edit/stand.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import type { Result } from '../../shared/result.ts'
import { compose, inLayout } from '../../shared/statement/compose.ts'
import type { Store } from '../store/store.ts'
import type { Template } from '../word/open-template.ts'
import { propertiesOf } from './properties.ts'
import type { Filled } from './template/fill-template.ts'
import { templateContent } from './template/template-content.ts'

/**
 * A meeting of the store in a secretariat's template, as a .docx; `layout` is its dress, without it the statement is written as
 * it stands. What stands on every page is the template's own. Errors: 'not-found' for the meeting, and those of filling.
 */
export async function meetingInTemplate(
  store: Store,
  meeting: string,
  { template, layout }: { template: Template; layout: Layout | undefined },
): Promise<Result<Filled>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  const revisions = store.revisions.view(meeting)
  if (!revisions.ok) return revisions
  const revision = standOf(revisions.value, revisions.value.isUnchanged).name
  const statement = compose(inLayout(record, layout))
  const content = templateContent({ record, statement, revision }, template.placeholders)
  // loaded where it is needed, as for every Word document
  const { fillTemplate } = await import('./template/fill-template.ts')
  return fillTemplate(template, content, { statement, properties: propertiesOf(record) })
}
