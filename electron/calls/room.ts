import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

export const openRoom: Handler<'openRoom'> = ({ room }) => ok({ place: room.open() })

/** Relays to the room what the contract has checked, and nothing else. */
export const showInRoom: Handler<'showInRoom'> = ({ room }, { screen }) => {
  room.show(screen)
  return ok({})
}

export const closeRoom: Handler<'closeRoom'> = ({ room }) => {
  room.close()
  return ok({})
}
