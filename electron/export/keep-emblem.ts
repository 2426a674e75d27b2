import { basename } from 'node:path'
import type { Output } from '../../shared/calls.ts'
import type { EmblemNamed } from '../../shared/record/meeting.ts'
import { plain } from '../../shared/record/text.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Emblem, sizeOnPage } from '../../shared/statement/emblem.ts'
import type { Context } from '../calls/context.ts'
import { largestPicture, pictureOf } from '../picture.ts'
import { readBytes } from '../read-bytes.ts'
import type { Store } from '../store/store.ts'

/**
 * Asks for a picture, looks it through and keeps it in the store; where something is at fault nothing is kept. Errors: 'not-found',
 * 'unreadable', 'invalid' (its name), each naming the file.
 */
export async function chooseEmblem(context: Context): Promise<Result<Output<'chooseEmblem'>>> {
  const [path] = await context.dialogs.open({
    title: 'Choose an emblem',
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }],
    single: true,
  })
  if (path === undefined) return ok({ emblem: null })
  const file = basename(path)
  const kept = await checkedAndKept(context, path, file)
  return kept.ok ? kept : fail(kept.error.code, `“${file}”: ${kept.error.message}`)
}

async function checkedAndKept(
  context: Context,
  path: string,
  file: string,
): Promise<Result<Output<'chooseEmblem'>>> {
  if (!plain.safeParse(file).success) {
    return fail('invalid', 'Its name holds characters that cannot be printed. Give it another.')
  }
  const bytes = await readBytes(path, largestPicture)
  if (!bytes.ok) return bytes
  const picture = pictureOf(bytes.value)
  if (!picture.ok) return picture
  const store = context.store.store()
  if (!store.ok) return store
  const hash = store.value.addEmblem(bytes.value)
  return hash.ok ? ok({ emblem: { hash: hash.value, file, altText: '' } }) : hash
}

/** An emblem as it stands on the page; null for none. Errors: 'not-found' for one that is not in the store. */
export function emblemOf(store: Store, named: EmblemNamed | null): Result<Emblem | null> {
  if (named === null) return ok(null)
  const bytes = store.emblem(named)
  if (!bytes.ok) return bytes
  const picture = pictureOf(bytes.value)
  if (!picture.ok) return fail(picture.error.code, `“${named.file}”: ${picture.error.message}`)
  const { kind } = picture.value
  const altText = named.altText || 'Emblem'
  const words = Buffer.from(bytes.value).toString('base64')
  const address = `data:${kind === 'png' ? 'image/png' : 'image/jpeg'};base64,${words}`
  return ok({ kind, bytes: bytes.value, address, altText, ...sizeOnPage(picture.value) })
}
