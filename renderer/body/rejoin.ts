import { Fragment, type Node } from 'prosemirror-model'
import type { SimpleEdit } from '../../shared/edit/edit.ts'
import { joinBetween } from '../../shared/reading/wrapped.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { asTree } from './as-tree.ts'
import { toDocument } from './document.ts'
import { editsOf } from './edits.ts'
import { attrsOf, schema, types } from './schema.ts'

/** Groups of items, by their ids, that were one paragraph each before something wrapped them. */
export type Wrapped = readonly (readonly string[])[]

/** What the paragraphs would say that the groups would become; null where one of the items is gone. */
export function rejoinedWords(
  { item }: Pick<MeetingRecord, 'item'>,
  groups: Wrapped,
): string[] | null {
  const words = groups.map((ids) =>
    ids.reduce<string | null>((before, id) => {
      const next = Object.hasOwn(item, id) ? item[id]?.text.text : undefined
      if (next === undefined || before === null) return null
      return before === '' ? next : `${before}${joinBetween(before, next)}${next}`
    }, ''),
  )
  return words.every((one) => one !== null) ? words : null
}

/** The edits that make each group the one item that its first is; what lies under the others comes along. */
export function rejoin(
  record: Pick<MeetingRecord, 'item' | 'style'>,
  groups: Wrapped,
): SimpleEdit[] {
  const before = toDocument(record)
  const nodes = before.children
  const byId = new Map(nodes.map((node) => [attrsOf(node).id, node]))
  const whole = new Map<string, Node>()
  const gone = new Set<string>()
  for (const [first, ...others] of groups) {
    const node = byId.get(first ?? '')
    if (!node) continue
    const parts = others.flatMap((id) => byId.get(id) ?? [])
    whole.set(attrsOf(node).id, types.item.create(node.attrs, parts.reduce(joined, node.content)))
    for (const part of parts) gone.add(attrsOf(part).id)
  }
  const kept = nodes.flatMap((node) => {
    const { id } = attrsOf(node)
    return gone.has(id) ? [] : [whole.get(id) ?? node]
  })
  return editsOf(record.item, before, schema.topNodeType.create(null, asTree(kept)))
}

function joined(content: Fragment, { content: next }: Node): Fragment {
  const words = (part: Fragment): string => part.textBetween(0, part.size, '')
  const space = joinBetween(words(content), words(next))
  return content
    .append(space === '' ? Fragment.empty : Fragment.from(schema.text(space)))
    .append(next)
}
