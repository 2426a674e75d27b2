import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { firstWords } from '../../shared/edit/first-words.ts'
import { fileProposal, inOneLine } from '../../shared/proposals/file-proposal.ts'
import { isAgreed } from '../../shared/record/adoption.ts'
import type { Item } from '../../shared/record/item.ts'
import { newId } from '../../shared/record/new-id.ts'
import { useSession } from '../app/use-session.tsx'
import { printable } from '../body/printable.ts'
import { Button } from '../components/button.tsx'
import { useWords } from '../components/use-words.ts'
import { useDirectory } from '../log/use-directory.ts'
import { useDraft } from '../record/use-draft.tsx'
import { ProposerField } from './proposer-field.tsx'
import { proposalWordsId } from './show-proposals.ts'
import { keepUnfiled, type Unfiled, unfiledOf } from './unfiled.ts'

const longestQuote = 90

/** Takes the lines that a delegation brings: pasted, typed or from a file, and who proposes them; Enter files them. */
export function ProposalForm(props: {
  item: Item
  /** What the item prints. */
  now: string
  onFiled: (words: string) => void
}) {
  const { item, now } = props
  const { words, proposer, change, file, openFile, error } = useForm(props)
  const wordsField = useRef<HTMLTextAreaElement>(null)
  const proposerField = useRef<HTMLInputElement>(null)
  const help = useId()
  useEffect(() => wordsField.current?.focus(), [])
  const typed = useWords(words, (next) => change({ words: inOneLineWhileTyped(next) }))

  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    const missing = file()
    if (missing === 'proposer') proposerField.current?.focus()
    else wordsField.current?.focus()
  }
  return (
    <section className="proposal-form" aria-label="New proposal">
      <p className="proposal-item">
        To “{firstWords(now, longestQuote)}”
        {isAgreed(item) ? ' This item is agreed: a proposal can be kept, not taken.' : ''}
      </p>
      <textarea
        id={proposalWordsId}
        ref={wordsField}
        className="input input-statement proposal-words"
        rows={3}
        aria-label="Words that are proposed"
        aria-describedby={help}
        placeholder="Paste or type the words as they should read"
        {...(words === '' ? {} : { 'data-own-undo': '' })}
        value={typed.value}
        onChange={(event) => typed.onChange(event.target.value)}
        {...typed.composition}
        onKeyDown={enter}
      />
      <div className="proposal-by">
        <ProposerField
          fieldRef={proposerField}
          value={proposer}
          onChange={(next) => change({ proposer: next })}
          onKeys={enter}
        />
        <Button look="quiet" onPress={() => void openFile()}>
          From a file…
        </Button>
      </div>
      <p className="proposal-help" id={help} data-error={error !== '' || undefined} role="status">
        {error === '' ? (
          <>
            <kbd>Enter</kbd> files it beside the draft; it is never printed
          </>
        ) : (
          error
        )}
      </p>
    </section>
  )
}

/** A pasted line break is a space: an item is one paragraph. A space being typed at the end stays. */
export function inOneLineWhileTyped(words: string): string {
  return /[\r\n\u2028\u2029]/.test(words) ? inOneLine(words) : words
}

function useForm({ item, onFiled }: { item: Item; onFiled: (words: string) => void }) {
  const { record, dispatch } = useDraft()
  const session = useSession()
  const directory = useDirectory()
  const meetingId = record.meeting.id
  const [form, setForm] = useState(unfiledOf(meetingId))
  const [error, setError] = useState('')
  const change = (news: Partial<Unfiled>) => {
    const next = { ...form, ...news }
    keepUnfiled(meetingId, next)
    setForm(next)
    setError('')
  }
  /** Files what is typed; answers the field at fault, '' where all went well. */
  const file = (): string => {
    const filed = fileProposal(record, directory, {
      ...{ id: newId('proposal'), itemId: item.id, at: new Date().toISOString() },
      ...{ words: printable(inOneLine(form.words)), proposer: form.proposer },
    })
    const done = filed.ok ? dispatch(filed.value.edit) : filed
    if (!done.ok) {
      setError(done.error.message)
      return done.error.field ?? 'words'
    }
    change({ words: '', proposer: '' })
    if (filed.ok) onFiled(`Filed: the proposal of ${filed.value.party.name}.`)
    return ''
  }
  const openFile = async () => {
    const opened = await session.openFragment()
    if (opened !== null) change({ words: printable(inOneLine(opened.words)) })
    document.getElementById(proposalWordsId)?.focus()
  }
  return { ...form, change, file, openFile, error }
}
