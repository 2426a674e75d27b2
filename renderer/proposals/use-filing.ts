import { useState } from 'react'
import { type Filing, fileProposal, inOneLine } from '../../shared/proposals/file-proposal.ts'
import { newId } from '../../shared/record/new-id.ts'
import { printable } from '../body/printable.ts'
import { useDirectory } from '../log/use-directory.ts'
import { useDraft } from '../record/use-draft.tsx'
import { keepUnfiled, type Unfiled, unfiledOf } from './unfiled.ts'

/** What is wrong with what is typed, and with which of the fields; no words where nothing is. */
export type Fault = { readonly words: string; readonly field: string }

const none: Fault = { words: '', field: '' }

/**
 * The words that are proposed and who proposes them, as a form takes them; they are kept while the form is away.
 *
 * @param form which form it is: a meeting's proposals, or its corrections
 */
export function useFiling(form: string) {
  const { record, dispatch } = useDraft()
  const directory = useDirectory()
  const [typed, setTyped] = useState(unfiledOf(form))
  const [fault, setFault] = useState(none)
  const change = (news: Partial<Unfiled>) => {
    const next = { ...typed, ...news }
    keepUnfiled(form, next)
    setTyped(next)
    setFault(none)
  }
  /** Says what is wrong; answers the field that it is wrong with. */
  const failed = (words: string, field = 'words'): string => {
    setFault({ words, field })
    return field
  }
  /** Files what is typed and empties the fields; answers the field at fault, and who proposed it where there is none. */
  const file = (of: Pick<Filing, 'itemId' | 'correction'>): { fault: string; by: string } => {
    const filed = fileProposal(record, directory, {
      ...{ id: newId('proposal'), at: new Date().toISOString(), ...of },
      ...{ words: printable(inOneLine(typed.words)), proposer: typed.proposer },
    })
    const done = filed.ok ? dispatch(filed.value.edit) : filed
    if (!done.ok) return { fault: failed(done.error.message, done.error.field), by: '' }
    change({ words: '', proposer: '' })
    return { fault: '', by: filed.ok ? filed.value.party.name : '' }
  }
  return { ...typed, change, file, fault, failed }
}
