import type { z } from 'zod'
import type { CallName } from '../../shared/call-names.ts'
import type { Calls } from '../../shared/calls.ts'
import type { Result } from '../../shared/result.ts'
import type { Store } from '../store/store.ts'
import type { Context } from './context.ts'

/** A call's input after the contract has checked it. */
type Given<Name extends CallName> = z.output<Calls[Name]['input']>
type Answer<Name extends CallName> = z.input<Calls[Name]['output']>

/** Answers one call. What it throws becomes 'failed' and a line of the log. */
export type Handler<Name extends CallName> = (
  context: Context,
  input: Given<Name>,
) => Result<Answer<Name>> | Promise<Result<Answer<Name>>>

/** The open store with this moment, or the reason why there is none. */
export function withStore<Value>(
  context: Context,
  work: (store: Store, at: string) => Result<Value>,
): Result<Value> {
  const store = context.store.store()
  return store.ok ? work(store.value, context.now().toISOString()) : store
}
