import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../build/bundle.ts'
import { readDictionary } from '../../../electron/spelling/dictionary.ts'
import type { Api } from '../../../renderer/api.ts'
import { fail, ok } from '../../../shared/result.ts'

const [aff = '', dic = ''] = ['aff', 'dic'].map((kind) =>
  readFileSync(join(root, 'node_modules', 'dictionary-en-gb', `index.${kind}`), 'utf8'),
)
const british = readDictionary(aff, dic)

/** The British dictionary as the window asks it: it may be out of reach for a while. */
export type Library = Pick<Api, 'checkSpelling'> & {
  isReachable: boolean
  /** The words of each question, in their order. */
  readonly asked: (readonly string[])[]
}

export function openLibrary(): Library {
  const library: Library = {
    isReachable: true,
    asked: [],
    checkSpelling: async ({ dialect, words }) => {
      library.asked.push(words)
      if (!library.isReachable) return fail('failed', 'The dictionary cannot be read.')
      return ok({ misspelt: words.filter((word) => !british.isRight(word, dialect)) })
    },
  }
  return library
}
