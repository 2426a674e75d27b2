import { type CallName, callNames } from '../shared/call-names.ts'
import type { Input, Output } from '../shared/calls.ts'
import type { CommandId } from '../shared/commands.ts'
import { fail, type Result } from '../shared/result.ts'
import type { RoomEvent } from '../shared/room/screen.ts'

/** Every call of the contract, typed: each answers with a Result and never rejects. */
export type Api = {
  readonly [Name in CallName]: (input: Input<Name>) => Promise<Result<Output<Name>>>
}

/** What the preload puts on the window; the answers' shape is the main process' promise, checked there. */
export type Bridge = { readonly [Name in CallName]: (input: unknown) => Promise<unknown> } & {
  /** Calls back when the window is asked to close: send what is held, then call `closeNow`. */
  onClosing(callback: () => void): void
  /** Calls back when files wait to be opened. */
  onFiles(callback: () => void): void
  /** Hands files that were dropped on the window over to the main process. */
  dropFiles(files: readonly File[]): void
  /** Calls back when something happens in the room's window. */
  onRoom(callback: (event: RoomEvent) => void): void
  /** Calls back when a command is chosen from the menu. */
  onCommand(callback: (command: CommandId) => void): void
}

declare global {
  interface Window {
    readonly rapporteur: Bridge
  }
}

/** The calls over a bridge. A message that cannot be delivered becomes an error and a line in the console. */
export function createApi(bridge: Bridge): Api {
  const entries = callNames.map((name) => [name, (input: unknown) => call(bridge, name, input)])
  return Object.fromEntries(entries) as Api
}

async function call(bridge: Bridge, name: CallName, input: unknown): Promise<Result<unknown>> {
  try {
    return (await bridge[name](input)) as Result<unknown>
  } catch (error) {
    console.error(`The call ${name} was not answered:`, error)
    return fail('failed', 'The app did not answer. What you typed is still here; try again.')
  }
}
