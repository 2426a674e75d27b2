import type { Input, Output } from '../../../shared/calls.ts'
import { apply } from '../../../shared/edit/apply.ts'
import { applyChanges } from '../../../shared/edit/draft.ts'
import { type Change, type Edit, invert } from '../../../shared/edit/edit.ts'
import type { MeetingRecord } from '../../../shared/record/record.ts'
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts'
import { emptyRecord, outcome } from '../../fixtures/record.ts'

type Step = { group: string; changes: Change[] }

/**
 * The far side of the bridge, for tests of the near side: it applies with the project's own `apply`, and can be
 * told to fail or to keep an answer back.
 */
export function mainProcess(record: MeetingRecord) {
  const sent: Input<'edit'>[] = []
  const steps: Step[] = []
  const undone: Step[] = []
  let now = record
  let failure: AppError | null = null
  let gate: Promise<void> = Promise.resolve()
  let inFlight = 0
  let mostInFlight = 0

  async function answer<T>(work: () => Result<T>): Promise<Result<T>> {
    inFlight += 1
    mostInFlight = Math.max(mostInFlight, inFlight)
    await gate
    inFlight -= 1
    return failure ? { ok: false, error: failure } : work()
  }

  function saved(): Output<'edit'> {
    return {
      sequence: sent.length,
      at: '2031-03-04T09:30:00.000Z',
      undoState: {
        undo: steps.length > 0 ? 'the last step' : null,
        redo: undone.length > 0 ? 'the step undone' : null,
      },
    }
  }

  function edit(input: Input<'edit'>): Result<Output<'edit'>> {
    const done = apply(now, input.edit)
    if (!done.ok) return done
    sent.push(input)
    now = done.value.record
    const last = steps.at(-1)
    if (last?.group === input.group) last.changes.push(...done.value.changes)
    else steps.push({ group: input.group, changes: [...done.value.changes] })
    undone.length = 0
    return ok(saved())
  }

  function move(from: Step[], to: Step[], changesOf: (step: Step) => Change[]) {
    const step = from.pop()
    if (!step) return fail('not-found', 'There is nothing to take back.')
    to.push(step)
    const changes = changesOf(step)
    now = applyChanges(now, changes)
    return ok({ ...saved(), changes })
  }

  /** The past and the revisions are tried over the real store, in tests/renderer/history. */
  const elsewhere = async () => fail('refused', 'This far side keeps no past.')

  return {
    port: {
      history: elsewhere,
      revise: elsewhere,
      startCorrigendum: elsewhere,
      takeBackRevision: elsewhere,
      openRevision: elsewhere,
      edit: (input: Input<'edit'>) => answer(() => edit(input)),
      undo: () => answer(() => move(steps, undone, ({ changes }) => invert(changes))),
      redo: () => answer(() => move(undone, steps, ({ changes }) => changes)),
    },
    sent,
    record: () => now,
    mostInFlight: () => mostInFlight,
    failWith: (error: AppError | null) => {
      failure = error
    },
    /** Keeps every answer back until the function it returns is called. */
    keepBack: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return resolve
    },
  }
}

/** A meeting with these outcomes in the author's own words, `item-1` first. */
export function recordWith(...paragraphs: string[]): MeetingRecord {
  const items = paragraphs.map((words, index) => outcome(`item-${index + 1}`, `a${index}`, words))
  const facts = { title: '', start: '2031-03-04', end: '', city: 'Valletta', country: 'Malta' }
  return {
    ...emptyRecord('meeting-1', facts),
    item: Object.fromEntries(items.map((row) => [row.id, row])),
  }
}

/** Typing: the whole text of an item, as an editor writes it at each key. */
export function writing(id: string, words: string): Edit {
  return { kind: 'set', entity: 'item', id, fields: { text: { text: words, marks: [] } } }
}
