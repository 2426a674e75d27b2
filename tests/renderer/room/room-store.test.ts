import { describe, expect, it } from 'vitest'
import { createRoomStore } from '../../../renderer/room/room-store.ts'
import { screenOf } from '../../../renderer/room/screen-of.ts'
import type { RoomScreen } from '../../../shared/room/screen.ts'
import { compose } from '../../../shared/statement/compose.ts'
import { fullRecord } from '../../fixtures/record.ts'

const at = '2024-05-06T09:00:00.000Z'
const statement = compose(fullRecord())
const start = { id: 'item-1', nth: 0 }

/** The store over a main process whose room does as it is told. */
function roomWith() {
  const sent: RoomScreen[] = []
  const room = createRoomStore(
    {
      openRoom: async () => ({ ok: true, value: { place: 'display' } }),
      showInRoom: async ({ screen }) => {
        sent.push(screen)
        return { ok: true, value: {} }
      },
      closeRoom: async () => {
        room.take({ kind: 'closed' })
        return { ok: true, value: {} }
      },
    },
    () => at,
  )
  return { room, sent }
}

describe('the room’s screen in the draft’s window', () => {
  it('steps through the text it shows, and says where it stands', async () => {
    const { room } = roomWith()
    await room.open('meeting-1', start)
    expect(room.state.get()).toMatchObject({ meetingId: 'meeting-1', standsOn: 'display' })
    room.step(statement, 1)
    expect(room.state.get().place).toEqual({ id: 'item-2', nth: 1 })
    room.take({ kind: 'placed', place: 'window' })
    expect(room.state.get().standsOn).toBe('window')
  })

  it('stays frozen while it goes to another paragraph, and not beyond its closing', async () => {
    const { room } = roomWith()
    await room.open('meeting-1', start)
    room.freeze(statement)
    await room.open('meeting-1', { id: 'item-2', nth: 1 })
    expect(room.state.get().frozen).toEqual({ at, statement })
    room.release()
    expect(room.state.get().frozen).toBeNull()
    room.freeze(statement)
    room.close()
    expect(room.state.get()).toMatchObject({ meetingId: null, frozen: null })
  })

  it('shows another meeting live, not as the first was frozen', async () => {
    const { room } = roomWith()
    await room.open('meeting-1', start)
    room.freeze(statement)
    await room.open('meeting-2', start)
    expect(room.state.get()).toMatchObject({ meetingId: 'meeting-2', frozen: null })
  })

  it('sends a screen once, and again to a window opened anew', async () => {
    const { room, sent } = roomWith()
    const screen = screenOf({
      statement,
      place: start,
      tabled: null,
      showsChanges: false,
      frozenAt: '',
    })
    await room.open('meeting-1', start)
    room.show(screen)
    room.show({ ...screen })
    expect(sent).toHaveLength(1)
    room.close()
    await room.open('meeting-1', start)
    room.show(screen)
    expect(sent).toHaveLength(2)
  })

  it('hands the steps of the room’s own keys to whoever listens', async () => {
    const { room } = roomWith()
    const steps: number[] = []
    const stop = room.onStep((by) => steps.push(by))
    room.take({ kind: 'step', by: 1 })
    room.take({ kind: 'step', by: -1 })
    stop()
    room.take({ kind: 'step', by: 1 })
    expect(steps).toEqual([1, -1])
  })

  it('keeps a tabled text for its own meeting, with its time', () => {
    const { room } = roomWith()
    room.tableText('meeting-1', statement)
    expect(room.tabled.get().get('meeting-1')).toEqual({ at, statement })
    expect(room.tabled.get().get('meeting-2')).toBeUndefined()
    expect(room.state.get().showsChanges).toBe(true)
  })
})
