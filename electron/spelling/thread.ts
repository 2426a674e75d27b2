import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Dialect } from '../../shared/spelling/dialect.ts'
import type { Answered, Asked } from './asked.ts'
import { type Dictionary, readDictionary } from './dictionary.ts'

// A thread of its own: reading a dictionary, and looking for suggestions, would hold up the window's calls.

const { folder } = workerData as { folder: string }
const read = new Map<Dialect['language'], Dictionary>()

function dictionaryOf(language: Dialect['language']): Dictionary {
  const known = read.get(language)
  if (known !== undefined) return known
  const [aff, dic] = ['aff', 'dic'].map((kind) =>
    readFileSync(join(folder, `${language}.${kind}`), 'utf8'),
  )
  const dictionary = readDictionary(aff ?? '', dic ?? '')
  read.set(language, dictionary)
  return dictionary
}

function wordsFor(asked: Asked): readonly string[] {
  const dictionary = dictionaryOf(asked.dialect.language)
  switch (asked.kind) {
    case 'check':
      return asked.words.filter((word) => !dictionary.isRight(word, asked.dialect))
    case 'suggest':
      return dictionary.suggest(asked.word, asked.dialect)
  }
}

parentPort?.on('message', (asked: Asked) => {
  const { id } = asked
  let answer: Answered
  try {
    answer = { id, words: wordsFor(asked) }
  } catch (error) {
    answer = { id, failure: String(error) } // no word of the draft is in it
  }
  parentPort?.postMessage(answer)
})
