import type { Output } from '../../shared/calls.ts'
import type { EmblemNamed } from '../../shared/record/meeting.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type Emblem, sizeOnPage } from '../../shared/statement/emblem.ts'
import type { Context } from '../calls/context.ts'
import { largestPicture, pictureOf } from '../picture.ts'
import type { Store } from '../store/store.ts'
import { keepChosen } from './keep-chosen.ts'

/**
 * Asks for a picture, looks it through and keeps it in the store; where something is at fault nothing is kept. Errors: 'not-found',
 * 'unreadable', 'invalid' (its name), each naming the file.
 */
export async function chooseEmblem(context: Context): Promise<Result<Output<'chooseEmblem'>>> {
  const asked = {
    title: 'Choose an emblem',
    filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }],
    largest: largestPicture,
  }
  const kept = await keepChosen(context, asked, ({ file, bytes }, storeNow) => {
    const picture = pictureOf(bytes)
    if (!picture.ok) return picture
    const store = storeNow()
    if (!store.ok) return store
    const hash = store.value.addEmblem(bytes)
    return hash.ok ? ok({ hash: hash.value, file, altText: '' }) : hash
  })
  return kept.ok ? ok({ emblem: kept.value }) : kept
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
