import { useEffect, useRef } from 'react'
import { openByItem } from '../../shared/proposals/listed.ts'
import { useDraft } from '../record/use-draft.tsx'
import type { BodyEditor } from './editor.ts'
import {
  type OpenProposals,
  sameProposals,
  showingProposals,
  withProposals,
} from './proposal-marks.ts'

/** Marks in the editor the items to which proposals are open. */
export function useProposalMarks(editor: BodyEditor | null): void {
  const { record } = useDraft()
  const shown = useRef<OpenProposals>(new Map())
  const view = editor?.view ?? null

  useEffect(() => {
    if (!view) return
    shown.current = new Map()
    const plugins = [...view.state.plugins, showingProposals()]
    view.updateState(view.state.reconfigure({ plugins }))
  }, [view])

  useEffect(() => {
    const open = openByItem(record.proposal)
    if (!view || view.composing || sameProposals(shown.current, open)) return
    shown.current = open
    view.dispatch(withProposals(view.state.tr, open))
  })
}
