import type { Dialect } from '../../shared/spelling/dialect.ts'
import { longestWord, mostWords } from '../../shared/spelling/limits.ts'
import { isJudged } from '../../shared/spelling/words.ts'
import type { Api } from '../api.ts'
import { isKnown, type Standard } from './standard.ts'

/** Tells misspelt words from right ones. It asks the dictionary about each word once. */
export type Checker = {
  /** What the open meeting's words are measured against at this moment. */
  standard(): Standard
  /** Whether a word is misspelt; undefined as long as nobody has been asked. */
  verdict(word: string, standard: Standard): boolean | undefined
  /** Asks about words that have no verdict yet, at most `mostWords` of them; false where nobody answers, and they have none still. */
  ask(words: readonly string[], standard: Standard): Promise<boolean>
  /** The misspelt ones among a few words; none where nobody answers. */
  misspelt(words: readonly string[]): Promise<string[]>
}

export function createChecker(api: Pick<Api, 'checkSpelling'>, standard: () => Standard): Checker {
  const answered = new Map<string, Map<string, boolean>>() // whether each word is misspelt, by dialect

  function answersIn({ language, spelling }: Dialect): Map<string, boolean> {
    const key = `${language} ${spelling}`
    const answers = answered.get(key) ?? new Map<string, boolean>()
    answered.set(key, answers)
    return answers
  }

  const known = new WeakMap<Standard, Map<string, boolean>>() // whether each word looked up is

  function isRightAnyway(word: string, against: Standard): boolean {
    const lookedUp = known.get(against) ?? new Map<string, boolean>()
    known.set(against, lookedUp)
    const isRight = lookedUp.get(word) ?? (word.length > longestWord || isKnown(against, word))
    lookedUp.set(word, isRight)
    return isRight
  }

  function verdict(word: string, against: Standard): boolean | undefined {
    return isRightAnyway(word, against) ? false : answersIn(against.dialect).get(word)
  }

  async function ask(words: readonly string[], { dialect }: Standard): Promise<boolean> {
    const asked = words.slice(0, mostWords)
    const answer = await api.checkSpelling({ dialect, words: [...asked] })
    if (!answer.ok) return false
    const wrong = new Set(answer.value.misspelt)
    const answers = answersIn(dialect)
    for (const word of asked) answers.set(word, wrong.has(word))
    return true
  }

  async function misspelt(words: readonly string[]): Promise<string[]> {
    const against = standard()
    const judged = words.filter(isJudged)
    const open = judged.filter((word) => verdict(word, against) === undefined)
    if (open.length > 0) await ask(open, against)
    return judged.filter((word) => verdict(word, against) === true)
  }

  return { standard, verdict, ask, misspelt }
}
