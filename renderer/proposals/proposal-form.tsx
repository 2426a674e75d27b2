import { useEffect, useId, useRef } from 'react'
import { firstWords } from '../../shared/edit/first-words.ts'
import { inOneLine } from '../../shared/proposals/file-proposal.ts'
import { isAgreed } from '../../shared/record/adoption.ts'
import type { Item } from '../../shared/record/item.ts'
import { useSession } from '../app/use-session.tsx'
import { printable } from '../body/printable.ts'
import { Button } from '../components/button.tsx'
import { useDraft } from '../record/use-draft.tsx'
import { FormHelp, onEnter, ProposedWords } from './proposal-fields.tsx'
import { ProposerField } from './proposer-field.tsx'
import { proposalWordsId } from './show-proposals.ts'
import { useFiling } from './use-filing.ts'

const longestQuote = 90

/** Takes the lines that a delegation brings: pasted, typed or from a file, and who proposes them; Enter files them. */
export function ProposalForm(props: {
  item: Item
  /** What the item prints. */
  now: string
  onFiled: (words: string) => void
}) {
  const { item, now, onFiled } = props
  const session = useSession()
  const { words, proposer, fault, change, file } = useFiling(useDraft().record.meeting.id)
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const proposerField = useRef<HTMLInputElement>(null)
  const help = useId()
  useEffect(() => wordsField.current?.focus(), [])

  const enter = onEnter(() => {
    const filed = file({ itemId: item.id })
    if (filed.fault === '') onFiled(`Filed: the proposal of ${filed.by}.`)
    const goal = filed.fault === 'proposer' ? proposerField : wordsField
    goal.current?.focus()
  })
  const openFile = async () => {
    const opened = await session.openFragment()
    if (opened !== null) change({ words: printable(inOneLine(opened.words)) })
    document.getElementById(proposalWordsId)?.focus()
  }
  return (
    <section className="proposal-form" aria-label="New proposal">
      <p className="proposal-item">
        To “{firstWords(now, longestQuote)}”
        {isAgreed(item) ? ' This item is agreed: a proposal can be kept, not taken.' : ''}
      </p>
      <ProposedWords
        id={proposalWordsId}
        fieldRef={wordsField}
        label="Words that are proposed"
        placeholder="Paste or type the words as they should read"
        onWords={(next) => change({ words: next })}
        onKeys={enter}
        {...{ words, fault, help }}
      />
      <div className="proposal-by">
        <ProposerField
          fieldRef={proposerField}
          value={proposer}
          onChange={(next) => change({ proposer: next })}
          onKeys={enter}
          {...{ fault, help }}
        />
        <Button look="quiet" onPress={() => void openFile()}>
          From a file…
        </Button>
      </div>
      <FormHelp id={help} fault={fault}>
        <kbd>Enter</kbd> files it beside the draft; it is never printed
      </FormHelp>
    </section>
  )
}
