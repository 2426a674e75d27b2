import { useEffect, useMemo, useRef } from 'react'
import { type CommandId, commandIds, nameOf } from '../../shared/commands.ts'
import type { Session } from './session.ts'

/** Does a command, called by its keys or chosen from a menu; false where there is nothing to do it to. */
export type Run = (how: 'keys' | 'choice') => boolean

/** What does some of the commands. */
export type Runs = { readonly [id in CommandId]?: Run }

const offered = new Map<CommandId, readonly Run[]>()
let awaited: { readonly id: CommandId; readonly session: Pick<Session, 'say'> } | null = null

/** Says what does these commands from now on; returns what takes that back. */
export function offerCommands(runs: Runs): () => void {
  const ids = commandIds.filter((id) => runs[id] !== undefined)
  for (const id of ids) offered.set(id, [...(offered.get(id) ?? []), ...listed(runs[id])])
  if (awaited !== null && ids.includes(awaited.id)) {
    const { id, session } = awaited
    awaited = null
    if (runs[id]?.('choice') === false) sayIdle(session, id)
  }
  return () => {
    for (const id of ids) {
      offered.set(
        id,
        (offered.get(id) ?? []).filter((run) => run !== runs[id]),
      )
    }
  }
}

function listed(run: Run | undefined): Run[] {
  return run === undefined ? [] : [run]
}

/** Does these commands while the place that asks is there; their keys are bound elsewhere, or they have none. */
export function useCommands(runs: Runs): void {
  useEffect(() => offerCommands(runs), [runs])
}

/** Does one command as it is at the moment it is chosen; a `run` that answers false had nothing to do it to. */
export function useCommand(id: CommandId, run: () => unknown): void {
  const latest = useRef(run)
  latest.current = run
  useCommands(useMemo(() => ({ [id]: () => latest.current() !== false }), [id]))
}

/** Does a command as soon as a place comes that does it: one that has just been opened for it. Whatever is chosen meanwhile calls that off. */
export function awaitCommand(session: Pick<Session, 'say'>, id: CommandId): void {
  awaited = { id, session }
}

/** Does a command that was chosen; where several places could, the one that came last. False where none has anything to do. */
export function runCommand(id: CommandId): boolean {
  awaited = null
  return (offered.get(id) ?? []).toReversed().some((run) => run('choice'))
}

/** Does a command that was chosen from the menu or the palette, or says that there is nothing to do it to. */
export function chooseCommand(session: Pick<Session, 'say'>, id: CommandId): void {
  if (!runCommand(id)) sayIdle(session, id)
}

function sayIdle(session: Pick<Session, 'say'>, id: CommandId): void {
  session.say(`“${nameOf(id)}” has nothing to do here.`)
}
