import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Layout } from '../../shared/record/vocabulary.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { meetingInTemplate } from '../export/meeting-in-template.ts'
import { saveFile } from '../export/save.ts'
import { readBytes } from '../read-bytes.ts'
import type { Store } from '../store/store.ts'
import { largestWordFile } from '../word/open-package.ts'
import { openTemplate, type Template } from '../word/open-template.ts'
import { here } from './here.ts'

type Wanted = {
  readonly template: string
  readonly out: string
  readonly layout: Layout | undefined
  /** The id of the revision since which changes are shown. */
  readonly against: string | undefined
}

/**
 * Writes a meeting's statement into a secretariat's template, and that into a file of its own. The line it gives names the
 * placeholders for which the meeting had nothing, and what it has that the template has no place for.
 */
export async function exportInTemplate(
  store: Store,
  meeting: string,
  { template, out, layout, against }: Wanted,
) {
  if (await isSameFile(here(template), here(out))) {
    return fail('invalid', 'The statement would replace its template. Give --out another name.')
  }
  const opened = await openFile(here(template))
  if (!opened.ok) return fail(opened.error.code, `${basename(template)}: ${opened.error.message}`)
  const filled = await meetingInTemplate(store, meeting, {
    template: opened.value,
    layout,
    against,
    at: new Date().toISOString(),
  })
  if (!filled.ok) return filled
  const saved = await saveFile(here(out), filled.value.bytes)
  const { empty, unplaced } = filled.value
  return saved.ok ? ok({ meeting, file: out, empty, unplaced }) : saved
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)))
  return a === b
}

async function openFile(path: string): Promise<Result<Template>> {
  const bytes = await readBytes(path, largestWordFile)
  return bytes.ok ? openTemplate(bytes.value) : bytes
}
