import { basename } from 'node:path'
import { plain } from '../../shared/record/text.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Context } from '../calls/context.ts'
import { readBytes } from '../read-bytes.ts'
import type { Store } from '../store/store.ts'

type Filters = readonly { readonly name: string; readonly extensions: string[] }[]

/** A file that was chosen: its name without its folder, and what is in it. */
export type ChosenFile = { readonly file: string; readonly bytes: Uint8Array }

/**
 * Asks for a file to look through and keep in the store, which `keep` does; null where the person chose none. Errors: 'not-found',
 * 'unreadable', 'invalid' (its name) and those of `keep`, each naming the file.
 *
 * @param largest bytes that it may have
 */
export async function keepChosen<Kept>(
  context: Context,
  { title, filters, largest }: { title: string; filters: Filters; largest: number },
  keep: (chosen: ChosenFile, store: () => Result<Store>) => Result<Kept> | Promise<Result<Kept>>,
): Promise<Result<Kept | null>> {
  const [path] = await context.dialogs.open({ title, filters: [...filters], single: true })
  if (path === undefined) return ok(null)
  const file = basename(path)
  const kept = await checkedAndKept()
  return kept.ok ? kept : fail(kept.error.code, `“${file}”: ${kept.error.message}`)

  async function checkedAndKept(): Promise<Result<Kept>> {
    if (!plain.safeParse(file).success) {
      return fail('invalid', 'Its name holds characters that cannot be printed. Give it another.')
    }
    const bytes = await readBytes(path ?? '', largest)
    return bytes.ok ? keep({ file, bytes: bytes.value }, context.store.store) : bytes
  }
}
