import { bracketsInBlock, isSettled } from '../../shared/reading/count-brackets.ts'
import type { Block } from '../../shared/statement/statement.ts'
import { stepToBracket } from '../body/body.tsx'
import type { Session } from './session.ts'

/** To the next bracket of the statement (-1: the one before): in the body, or where the others are, when it has none. */
export function toBracket(session: Session, blocks: readonly Block[], direction: 1 | -1): void {
  const disputed = blocks.filter((block) => !isSettled(bracketsInBlock(block)))
  const inBody = disputed.some(({ source }) => source.entity === 'item')
  const [first] = disputed
  if (!inBody) {
    if (first) session.goTo(first.source)
    return
  }
  const { tab, series } = session.state()
  if (tab === 'body' && series === null) stepToBracket(direction)
  else {
    session.showTab('body')
    requestAnimationFrame(() => stepToBracket(direction))
  }
}
