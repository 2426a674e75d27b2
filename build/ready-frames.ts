import type { Plugin } from 'vite'
import { createFrame } from '../electron/export/docx/create-frame.ts'
import { type FrameWanted, frameKey } from '../electron/export/docx/frame.ts'
import { planLists } from '../electron/export/docx/lists.ts'
import { stylesOf } from '../electron/export/docx/style-of.ts'
import type { Block } from '../shared/statement/statement.ts'

const sources = /[/\\]electron[/\\]export[/\\]docx[/\\]ready-frames\.ts$/
const prefix = '\0ready-frame:'

/**
 * Makes the frames of usual documents while the app is built, each in a file of its own: to load the `docx` package takes a
 * command longer than all the rest of its work. Any other frame is made when it is wanted.
 */
export function readyFrames(): Plugin {
  const wanted = new Map(usualFrames().map((one) => [frameKey(one), one]))
  return {
    name: 'ready-frames',
    resolveId: (id) => (id.startsWith(prefix) ? id : null),
    async load(id) {
      if (sources.test(id)) return catalogueOf([...wanted.keys()])
      const one = id.startsWith(prefix) ? wanted.get(id.slice(prefix.length)) : undefined
      return one && `export const frame = ${JSON.stringify(await createFrame(one))}`
    },
  }
}

function catalogueOf(keys: readonly string[]): string {
  const each = keys.map((key) => `'${key}': () => import(${JSON.stringify(prefix + key)})`)
  return `export const readyFrames = { ${each.join(', ')} }`
}

/** Both dresses, with and without lines in the header and numbers of lines. A picture is the meeting's own: none is ready. */
function usualFrames(): FrameWanted[] {
  return [[], [numberedHeading]].flatMap((blocks) => {
    const { definitions } = planLists(stylesOf(blocks))
    return [false, true].flatMap((hasHeader) =>
      [false, true].map((numbersLines) => {
        return { definitions, continued: [], hasHeader, numbersLines, emblem: null }
      }),
    )
  })
}

const numberedHeading: Block = {
  kind: 'heading',
  source: { entity: 'item', id: 'heading' },
  depth: 0,
  marker: '1.',
  number: '1.',
  restarts: false,
  runs: [],
  composed: false,
}
