import { describe, expect, it, onTestFinished } from 'vitest'
import { createDraftStore } from '../../../renderer/record/draft-store.ts'
import { createStandard, isKnown } from '../../../renderer/spelling/standard.ts'
import type { LibraryView } from '../../../shared/calls.ts'
import type { Edit } from '../../../shared/edit/edit.ts'
import type { Series } from '../../../shared/record/series.ts'
import { startingSeries } from '../../../shared/statement/starting.ts'
import { fullRecord, party } from '../../fixtures/record.ts'
import { mainProcess, writing } from '../record/main-process.ts'

/** The standard of an open meeting of a series, with a directory that knows Vanuatu. */
function opened() {
  const empty = fullRecord()
  const record = { ...empty, meeting: { ...empty.meeting, seriesId: 'series-1' } }
  const draft = createDraftStore(mainProcess(record).port, {
    record,
    sequence: 0,
    undoState: { undo: null, redo: null },
    revisions: { list: [], corrigendumSince: '', isUnchanged: false },
  })
  onTestFinished(() => draft.stop())
  const directory = [party('state-vut', 'Vanuatu')]
  const libraryWith = (series: Partial<Series>): LibraryView => ({
    series: [{ ...startingSeries('series-1'), ...series }],
    directory: structuredClone(directory), // it is fetched anew each time
    meetings: [],
    undoState: { undo: null, redo: null },
  })
  let library = libraryWith({})
  const standard = createStandard(() => ({ draft, library }))
  return {
    standard,
    dispatch: (edit: Edit) => draft.dispatch(edit),
    fetch: (series: Partial<Series>) => {
      library = libraryWith(series)
    },
    isRight: (word: string) => isKnown(standard(), word),
  }
}

describe('what words are measured against', () => {
  it('knows the names of the meeting, its people and its directory', () => {
    const { isRight } = opened()
    expect(
      ['Samoa', 'Tonga’s', 'Tui', 'Vanuatu', 'Harbour'].filter((one) => !isRight(one)),
    ).toEqual([])
    expect(['Zorbland', 'samoa', 'Tavalu'].filter(isRight)).toEqual([])
  })

  it('is the very same as long as nothing of it changes, whatever is typed and fetched', () => {
    const { standard, dispatch, fetch } = opened()
    const before = standard()
    expect(standard()).toBe(before)
    dispatch(writing('item-1', 'Members welcomed a wholly different survey.'))
    fetch({})
    expect(standard()).toBe(before)
  })

  it('is another one with each name, short form, word of the series, English and switch', () => {
    const { standard, dispatch, fetch, isRight } = opened()
    const differs = (change: () => void) => {
      const before = standard()
      change()
      expect(standard()).not.toBe(before)
    }
    differs(() => dispatch({ kind: 'add', entity: 'party', row: party('party-9', 'Zorbland') }))
    expect(isRight('Zorbland')).toBe(true)
    differs(() => dispatch(writing('item-1', 'They met the Regional Harbour Office (RHOf).')))
    expect(isRight('RHOf')).toBe(true)
    differs(() => fetch({ knownWords: ['Tavalu'] }))
    expect(isRight('Tavalu')).toBe(true)
    differs(() => fetch({ knownWords: [] }))
    expect(isRight('Tavalu')).toBe(false)
    differs(() => fetch({ checksSpelling: false }))
    expect(standard().isMarked).toBe(false)
    const { id } = fullRecord().style
    const american = { language: 'en-US', spelling: '-ize' } as const
    differs(() => dispatch({ kind: 'set', entity: 'style', id, fields: american }))
    expect(standard().dialect).toEqual(american)
  })
})
