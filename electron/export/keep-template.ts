import { basename, extname } from 'node:path'
import type { Input, Output } from '../../shared/calls.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { largestWordFile } from '../word/open-package.ts'
import { openTemplate } from '../word/open-template.ts'
import { keepChosen } from './keep-chosen.ts'
import { saveFile } from './save.ts'
import { withExtension } from './with-extension.ts'

/**
 * Asks for a Word file, looks it through and keeps it in the store. What is at fault in it is told with its place, and then nothing is
 * kept. Errors: 'not-found', 'unreadable', 'invalid' (a placeholder, or its name), each naming the file.
 */
export async function chooseTemplate(context: Context): Promise<Result<Output<'chooseTemplate'>>> {
  const asked = {
    title: 'Choose a template',
    filters: [{ name: 'Word documents and templates', extensions: ['docx', 'dotx'] }],
    largest: largestWordFile,
  }
  const kept = await keepChosen(context, asked, async ({ file, bytes }, storeNow) => {
    const opened = await openTemplate(bytes)
    if (!opened.ok) return opened
    const store = storeNow()
    if (!store.ok) return store
    const hash = store.value.addTemplate(bytes)
    if (!hash.ok) return hash
    const fills = new Set(opened.value.placeholders.map(({ name }) => name))
    return ok({ template: { hash: hash.value, file }, fills: [...fills] })
  })
  return kept.ok ? ok(kept.value ?? { template: null, fills: [] }) : kept
}

/** Asks where to save a template, and saves it there as it came. Errors: 'not-found', and those of saving. */
export async function saveTemplate(
  context: Context,
  { template }: Input<'saveTemplate'>,
): Promise<Result<Output<'saveTemplate'>>> {
  const store = context.store.store()
  if (!store.ok) return store
  const bytes = store.value.template(template)
  if (!bytes.ok) return bytes
  const extension = extname(template.file).toLowerCase() === '.dotx' ? 'dotx' : 'docx'
  const chosen = await context.dialogs.saveAs({
    title: 'Save the template',
    defaultPath: template.file,
    filters: [{ name: 'Word', extensions: [extension] }],
  })
  if (chosen === null) return ok({ file: null })
  const path = await withExtension(chosen, extension)
  if (!path.ok) return path
  const saved = await saveFile(path.value, bytes.value)
  return saved.ok ? ok({ file: basename(path.value) }) : saved
}
