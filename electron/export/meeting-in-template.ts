import { standOf, standOfRevision } from '../../shared/edit/stand.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import type { Stand } from '../../shared/record/revision.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { ok, type Result } from '../../shared/result.ts'
import { compose, inLayout } from '../../shared/statement/compose.ts'
import { particularsOf } from '../../shared/statement/particulars.ts'
import type { Store } from '../store/store.ts'
import type { Template } from '../word/open-template.ts'
import { propertiesOf } from './properties.ts'
import type { Filled, Since } from './template/fill-template.ts'
import { templateContent } from './template/template-content.ts'

/** How a meeting goes into a template; `against` is a revision: what has changed since is shown as tracked changes. */
type Wanted = {
  readonly template: Template
  readonly layout: Layout | undefined
  readonly against: string | undefined
  readonly at: string
}

/**
 * A meeting of the store in a secretariat's template, as a .docx; `layout` is its dress, without it the statement is written as
 * it stands, and `at` (an ISO moment) when it is written. What stands on every page is the template's own, and ours where it leaves
 * room. Errors: 'not-found' for the meeting and the revision, and those of filling.
 */
export async function meetingInTemplate(
  store: Store,
  meeting: string,
  { template, layout, against, at }: Wanted,
): Promise<Result<Filled>> {
  const opened = store.openMeeting(meeting)
  if (!opened.ok) return opened
  const { record } = opened.value
  const revisions = store.revisions.view(meeting)
  if (!revisions.ok) return revisions
  const stand = standOf(revisions.value, revisions.value.isUnchanged)
  const { statement, content } = inPlaces(record, stand, { template, layout })
  const properties = propertiesOf(record, particularsOf(record, stand, at))
  const by = { author: properties.author, at }
  const since = sinceOf(store, meeting, { template, layout, against }, by)
  if (!since.ok) return since
  // loaded where it is needed, as for every Word document
  const { fillTemplate } = await import('./template/fill-template.ts')
  return fillTemplate(template, content, { statement, properties, since: since.value })
}

function inPlaces(
  record: MeetingRecord,
  stand: Stand,
  { template, layout }: Pick<Wanted, 'template' | 'layout'>,
): Omit<Since, 'by'> {
  const statement = compose(inLayout(record, layout))
  const composed = { record, statement, revision: stand.name, isDraft: !stand.isAdopted }
  return { statement, content: templateContent(composed, template.placeholders) }
}

function sinceOf(
  store: Store,
  meeting: string,
  { against, ...wanted }: Omit<Wanted, 'at'>,
  by: Since['by'],
): Result<Since | undefined> {
  if (against === undefined) return ok(undefined)
  const earlier = store.revisions.open(meeting, against)
  if (!earlier.ok) return earlier
  const { record, revision } = earlier.value
  return ok({ ...inPlaces(record, standOfRevision(revision), wanted), by })
}
