import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..', '..')

/** The published statements, where they lie beside the project. */
export const published = join(root, '..', 'shared', 'statements')
export const reference = join(published, 'bali-ahg-som-12.txt')
export const hasPublished = existsSync(reference)

/** Every statement of the published ones; none where they are not there. */
export const publishedTexts: readonly string[] = hasPublished
  ? readdirSync(published)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(published, name))
  : []

export function textOf(path: string): string {
  return readFileSync(path, 'utf8')
}

/** A bulleted statement of our own. */
export const forum = `On 6 May 2024, the Co-Chairs of the Harbour Process hosted the Third Meeting of the Harbour Forum (HF) in Apia, Samoa.
In attendance were representatives from Fiji, Samoa, Tonga and Vanuatu as well as representatives from the IMO. Palau attended as an observer.
The purpose of the meeting was to review the pilotage scheme.
- Members welcomed the first report of the pilotage scheme, and noted “three near misses”.
- Tonga will host the next drill.
- Members agreed to:
  - publish the tide tables each year;
  - share them with the IMO.
2024 Workshops
Harbour Forum Workshop – First Night Workshop – Suva, Fiji, 2 July 2024
`

/** Minutes of our own: headings, numbers, numbers that begin again. */
export const minutes = `MINUTES OF THE PILOTS’ COMMITTEE
Suva, 4 March 2024

1. Opening

The Chair welcomed the members.

2. Tides

The Committee considered the following:
a) the tables of 2023;
b) the tables of 2024.

3. Close

The Chair thanked the members.
`
