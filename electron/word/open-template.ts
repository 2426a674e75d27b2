import { fail, ok, type Result } from '../../shared/result.ts'
import { openPackage, type WordPackage } from './open-package.ts'
import { type Placeholder, placeholdersOf } from './placeholders.ts'

/** A secretariat's template, looked through: it can be filled. */
export type Template = {
  readonly package: WordPackage
  readonly placeholders: readonly Placeholder[]
}

/**
 * Opens a .docx or .dotx as a template for statements. What it links to would be fetched by whoever opens the statement, and
 * what it embeds would travel with it: both are refused by name. The template it was itself made from is no such link: Word
 * notes it in every document. Errors: 'unreadable', 'invalid' (a placeholder at fault).
 */
export async function openTemplate(bytes: Uint8Array): Promise<Result<Template>> {
  const opened = await openPackage(bytes)
  if (!opened.ok) return opened
  const [outside] = opened.value.external.filter(({ type }) => type !== 'attachedTemplate')
  if (outside !== undefined) {
    return fail(
      'unreadable',
      `It fetches something from elsewhere (${outside.target}, in ${outside.part}). Put it into the template itself, or delete it, and try again.`,
    )
  }
  const [embedded] = opened.value.embedded
  if (embedded !== undefined) {
    return fail(
      'unreadable',
      `It holds another program’s file (${embedded}). Delete that object in Word, save it and try again.`,
    )
  }
  const placeholders = placeholdersOf(opened.value)
  if (!placeholders.ok) return placeholders
  return ok({ package: opened.value, placeholders: placeholders.value })
}
