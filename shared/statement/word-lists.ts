import { escaped } from './escaped.ts'
import { bulletAt } from './list-level.ts'
import type { Block } from './statement.ts'

/** A list of a statement in markup: HTML's own for mail, and what Word reads beside it. */
export type WordList = {
  readonly name: string
  readonly tag: 'ul' | 'ol'
  /** The attribute that says how it counts, where HTML has one. */
  readonly type: string
  /** Which one of it this item is. */
  readonly nth: number
  /** The style of this item at the level where it stands. */
  style(level: number): string
}

type Known = { readonly name: string; count: number }
/** An item's number taken apart: "(a)" is "(", and ")" around a letter. */
type Around = { readonly before: string; readonly after: string }

/** Lists as their items come, each under a name of its own: one goes on after other paragraphs until it begins again. */
export function startWordLists() {
  const known = new Map<string, Known>()
  const styles = new Map<string, string>()
  let next = 0

  function listOf({ marker, restarts }: Block, level: number, { before }: Around): Known {
    const key = `${level} ${marker} ${before}`
    const going = known.get(key)
    if (going !== undefined && !restarts) return going
    const fresh = { name: `l${next}`, count: 0 }
    next += 1
    known.set(key, fresh)
    return fresh
  }

  return {
    take(block: Block, level: number): WordList {
      const around = aroundOf(block)
      const list = listOf(block, level, around)
      list.count += 1
      const { name, count } = list
      const isBullet = block.marker === 'bullet'
      const letter = /[aAiI]/.exec(block.marker)?.[0]
      return {
        name,
        tag: isBullet ? 'ul' : 'ol',
        type: isBullet || letter === undefined ? '' : ` type="${letter}"`,
        nth: count,
        style: (shown) => {
          const place = `${name}:level${shown + 1}`
          if (!styles.has(place)) styles.set(place, definition(block, shown, around, count))
          const marker = isBullet ? '' : `list-style-type:'${quoted(block.number)} ';`
          return `${marker}mso-list:${name} level${shown + 1} lfo${Number(name.slice(1)) + 1}`
        },
      }
    },
    /** How the lists that were shown count, for Word; others see a comment. */
    styles(): string {
      if (styles.size === 0) return ''
      const lines = [...styles].map(([place, words]) => `@list ${place} {${words}}`)
      return `<style><!--\n${lines.join('\n')}\n--></style>\n`
    },
  }
}

function aroundOf({ number }: Block): Around {
  const [, before = '', after = ''] = /^(.*?)[\p{L}\d]+([^\p{L}\d]*)$/u.exec(number) ?? []
  return { before, after }
}

const formats: { readonly [letter: string]: string } = {
  a: 'alpha-lower',
  A: 'alpha-upper',
  i: 'roman-lower',
  I: 'roman-upper',
}

function definition(
  { marker }: Block,
  level: number,
  { before, after }: Around,
  start: number,
): string {
  const indent = `margin-left:${18 * (level + 1) + 18}pt;text-indent:-18.0pt`
  const common = `mso-level-tab-stop:none;mso-level-number-position:left;${indent}`
  if (marker === 'bullet') {
    return `mso-level-number-format:bullet;mso-level-text:"${bulletAt(level)}";${common}`
  }
  const format = formats[/[aAiI]/.exec(marker)?.[0] ?? '']
  const counted = format === undefined ? '' : `mso-level-number-format:${format};`
  const text = `${signs(before)}%${level + 1}${signs(after)}`
  return `mso-level-start-at:${start};${counted}mso-level-text:"${text}";${common}`
}

/** Signs in an mso-level-text stand behind a backslash. */
function signs(words: string): string {
  return words.replace(/[^\p{L}\d]/gu, '\\$&')
}

function quoted(number: string): string {
  return escaped(number.replace(/['\\]/g, ''))
}
