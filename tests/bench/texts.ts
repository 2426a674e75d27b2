import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startingDirectory } from '../../shared/directory/index.ts'
import { createLookup } from '../../shared/directory/lookup.ts'
import type { Reading } from '../../shared/reading/assemble.ts'
import { read } from '../../shared/reading/read.ts'
import { countingIds } from '../../shared/record/new-id.ts'
import { forum, minutes, published, reference } from '../electron/cli/texts.ts'

export type BenchText = { readonly name: string; readonly text: string }

/** Every text there is: the published ones where they lie beside the project, and our own. */
export async function allTexts(): Promise<BenchText[]> {
  const names = await readdir(published).catch(() => [])
  const read = names.filter(isText).map(async (name) => ({
    name,
    text: await readFile(join(published, name), 'utf8'),
  }))
  const own = [
    { name: 'our own: a bulleted statement', text: forum },
    { name: 'our own: minutes', text: minutes },
  ]
  return [...(await Promise.all(read)), ...own]
}

/** The reference; where it is not there, the bulleted statement of our own stands in, under its own name. */
export async function mainText(): Promise<BenchText> {
  const text = await readFile(reference, 'utf8').catch(() => null)
  return text === null
    ? { name: 'our own: a bulleted statement (the reference is not here)', text: forum }
    : { name: 'the reference', text }
}

const parties = createLookup(startingDirectory)

/** Reads a text as the app does; a text of the bench that cannot be read ends the bench. */
export function reading(text: string): Reading {
  const result = read(text, { ids: countingIds(), parties })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

function isText(name: string): boolean {
  return name.endsWith('.txt')
}
