import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLookup } from '../../../shared/directory/lookup.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { invert } from '../../../shared/edit/edit.ts'
import { labelOf } from '../../../shared/edit/label.ts'
import { toldOf } from '../../../shared/history/told.ts'
import { decideProposal, reworded } from '../../../shared/proposals/decide-proposal.ts'
import { fileProposal } from '../../../shared/proposals/file-proposal.ts'
import {
  correctionsInOrder,
  openByItem,
  proposalsInOrder,
} from '../../../shared/proposals/listed.ts'
import { read } from '../../../shared/reading/read.ts'
import { countingIds } from '../../../shared/record/new-id.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { got } from '../../electron/store/opened.ts'
import { party } from '../../fixtures/record.ts'

const drill = 'Members noted the drill in Apia and thanked Samoa.'
const asked = 'Members warmly welcomed the drill in Apia and thanked Samoa.'
const fiji = { ...party('party-fji', 'Fiji'), alpha3: 'FJI' }

function draft(): { record: MeetingRecord; itemId: string } {
  const parties = createLookup([])
  const { record } = got(read(`• ${drill}`, { ids: countingIds(), parties }))
  const [itemId = ''] = Object.keys(record.item)
  return { record, itemId }
}

function filed(words = asked, proposer = 'FJI') {
  const { record, itemId } = draft()
  const filing = { id: 'proposal-1', itemId, words, proposer, at: '2024-05-06T14:05:00.000Z' }
  const { edit, proposal } = got(fileProposal(record, [fiji], filing))
  return { record: got(apply(record, edit)).record, proposal, itemId }
}

describe('filing a proposal', () => {
  test('keeps who proposes what, and brings a party along that only the directory knows', () => {
    const { record, proposal, itemId } = filed()
    expect(record.proposal).toEqual({ 'proposal-1': proposal })
    expect(proposal).toMatchObject({ partyId: 'party-fji', itemId, words: asked, state: 'open' })
    expect(record.party['party-fji']).toEqual(fiji)
    expect(openByItem(record.proposal)).toEqual(new Map([[itemId, 1]]))
  })

  test('makes one paragraph of the lines that were pasted', () => {
    expect(filed('Members warmly welcomed\r\n  the drill.\n').proposal.words).toBe(
      'Members warmly welcomed the drill.',
    )
  })

  test('takes the proposer from the words where nobody else is named', () => {
    const { proposal } = filed(`FJI: ${asked}`, '')
    expect(proposal).toMatchObject({ partyId: 'party-fji', words: asked })
  })

  test.each([
    [' \n', 'FJI', 'words'],
    [asked, '', 'proposer'],
    [asked, 'the harbour pilots', 'proposer'],
  ])('says what is missing', (words, proposer, field) => {
    const { record, itemId } = draft()
    const filing = { id: 'proposal-1', itemId, words, proposer, at: '' }
    expect(fileProposal(record, [fiji], filing)).toMatchObject({ ok: false, error: { field } })
  })
})

describe('deciding on a proposal', () => {
  test('accepted, its words stand in the draft, in one step that says so and can be taken back', () => {
    const { record, proposal, itemId } = filed()
    const edit = got(decideProposal(record, proposal, 'accepted', drill))
    const { record: after, changes } = got(apply(record, edit))
    expect(after.item[itemId]?.text.text).toBe(asked)
    expect(after.proposal[proposal.id]?.state).toBe('accepted')
    expect(labelOf(changes, record.party)).toBe('acceptance of the proposal of Fiji')
    expect(toldOf({ kind: 'edit', changes }, after)).toEqual({
      what: 'Proposal of Fiji accepted',
      words: asked,
    })
    const back = invert(changes)
    expect(back).toHaveLength(changes.length)
    expect(back.map((change) => change.after)).toContainEqual(record.item[itemId])
  })

  test('bracketed, it stands beside the words of the draft', () => {
    const { record, proposal, itemId } = filed()
    const edit = got(decideProposal(record, proposal, 'bracketed', drill))
    expect(got(apply(record, edit)).record.item[itemId]?.text.text).toBe(
      'Members [noted / FJI: warmly welcomed] the drill in Apia and thanked Samoa.',
    )
  })

  test('declined, it leaves the draft as it is, and may still be accepted', () => {
    const { record, proposal, itemId } = filed()
    const declined = got(apply(record, got(decideProposal(record, proposal, 'declined', drill))))
    expect(declined.record.item).toEqual(record.item)
    const row = declined.record.proposal[proposal.id]
    if (row === undefined) throw new Error('the proposal has gone')
    const later = got(apply(declined.record, got(decideProposal(record, row, 'accepted', drill))))
    expect(later.record.item[itemId]?.text.text).toBe(asked)
    const taken = { ...row, state: 'accepted' as const }
    expect(decideProposal(later.record, taken, 'declined', asked)).toMatchObject({ ok: false })
  })

  test('an agreed item keeps its words, and says so', () => {
    const { record, proposal, itemId } = filed()
    const agreed = got(
      apply(record, {
        kind: 'set',
        entity: 'item',
        id: itemId,
        fields: { status: 'agreed', statusAt: '2024-05-06T15:00:00.000Z' },
      }),
    ).record
    for (const decision of ['accepted', 'bracketed'] as const) {
      expect(decideProposal(agreed, proposal, decision, drill)).toMatchObject({
        ok: false,
        error: { message: expect.stringContaining('reopen it first') },
      })
    }
    expect(decideProposal(agreed, proposal, 'declined', drill)).toMatchObject({ ok: true })
  })

  test('outlives its item, and can then only be declined', () => {
    const { record, itemId } = filed()
    const without = got(apply(record, { kind: 'remove', entity: 'item', id: itemId })).record
    const [left] = proposalsInOrder(without.proposal, null)
    expect(left).toMatchObject({ itemId: null, words: asked })
    if (left === undefined) throw new Error('the proposal has gone')
    expect(decideProposal(without, left, 'accepted', '')).toMatchObject({ ok: false })
    expect(decideProposal(without, left, 'declined', '')).toMatchObject({ ok: true })
  })
})

const words = fc
  .array(fc.constantFrom('Members', 'noted', 'welcomed', 'the', 'drill', ',', '.', ' ', 'Apia'))
  .map((all) => all.join(' ').slice(0, 80))

test('accepted words are exactly those proposed, whatever is italic or noted in the draft', () => {
  fc.assert(
    fc.property(words, words, fc.nat(80), fc.nat(80), (before, after, a, b) => {
      const [from, to] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)]
      const marks = [
        { kind: 'footnote' as const, at: from, note: 'As amended.' },
        ...(from < to ? [{ kind: 'italic' as const, from, to }] : []),
      ]
      const result = reworded({ text: before, marks }, after)
      expect(result.text).toBe(after)
      expect(result.marks.filter(({ kind }) => kind === 'footnote')).toHaveLength(1)
    }),
  )
})

describe('a correction', () => {
  const correction = { against: 'Circulated 1', number: '7 (a)' }
  const corrected = () => {
    const { record, itemId } = draft()
    const filing = { id: 'proposal-1', itemId, words: asked, proposer: 'FJI', at: '', correction }
    const { edit, proposal } = got(fileProposal(record, [fiji], filing))
    return { record: got(apply(record, edit)).record, proposal, itemId }
  }

  test('is listed apart from the proposals, and named as what it is', () => {
    const { record, proposal } = corrected()
    expect(correctionsInOrder(record.proposal)).toEqual([proposal])
    expect(proposalsInOrder(record.proposal, null)).toEqual([])
    expect(openByItem(record.proposal)).toEqual(new Map())
    const { changes } = got(apply(record, got(decideProposal(record, proposal, 'declined', drill))))
    expect(labelOf(changes, record.party)).toBe('declining of the correction of Fiji')
    expect(toldOf({ kind: 'edit', changes }, record)).toEqual({
      what: 'Correction of Fiji declined',
      words: `7 (a): ${asked}`,
    })
  })

  test('is kept also where the paragraph has gone from the draft since', () => {
    const { record } = draft()
    const filing = { id: 'proposal-1', itemId: 'item-gone', words: asked, proposer: 'FJI', at: '' }
    expect(fileProposal(record, [fiji], filing)).toMatchObject({ ok: false })
    const kept = got(fileProposal(record, [fiji], { ...filing, correction }))
    expect(kept.proposal).toMatchObject({ itemId: null, ...correction })
  })

  test('reopens an agreed paragraph only where the person has said so', () => {
    const { record, proposal, itemId } = corrected()
    const fields = { status: 'agreed', statusAt: '2024-05-06T15:00:00.000Z' } as const
    const agreed = got(apply(record, { kind: 'set', entity: 'item', id: itemId, fields })).record
    expect(decideProposal(agreed, proposal, 'accepted', drill)).toMatchObject({ ok: false })
    const edit = got(decideProposal(agreed, proposal, 'accepted', drill, { reopens: true }))
    expect(got(apply(agreed, edit)).record.item[itemId]).toMatchObject({
      status: 'open',
      text: { text: asked },
    })
  })
})
