import type { TemplateNamed } from '../../shared/record/meeting.ts'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import { openTemplate } from '../word/open-template.ts'
import { meetingInTemplate } from './meeting-in-template.ts'
import type { Filled } from './template/fill-template.ts'

/**
 * A meeting of the store in the template that its house style names. Errors: 'not-found' for the meeting and for a template that
 * is not in the store, and those of filling, each naming the template.
 */
export async function meetingInItsTemplate(
  store: Store,
  meeting: string,
  named: TemplateNamed,
  { layout, against, at }: { layout: Layout | undefined; against: string | undefined; at: string },
): Promise<Result<Filled>> {
  const bytes = store.template(named)
  if (!bytes.ok) return bytes
  const template = await openTemplate(bytes.value)
  if (!template.ok) return fail(template.error.code, `“${named.file}”: ${template.error.message}`)
  const wanted = { template: template.value, layout, against, at }
  return meetingInTemplate(store, meeting, wanted)
}
