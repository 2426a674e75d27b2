import { type CallName, callNames } from '../../shared/call-names.ts'
import { calls } from '../../shared/calls.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { checkedInput } from './checked-input.ts'
import type { Context } from './context.ts'
import type { Handler } from './handler.ts'
import { handlers } from './handlers.ts'
import { isOurs, type Sender } from './sender.ts'

/**
 * Answers one call from a window, whoever it is and whatever it sends: the sender is checked, the input parsed, the
 * handler run, its answer checked too. Never throws: what is unforeseen is 'failed', with the details in the log.
 */
export async function answer(
  context: Context,
  name: string,
  sender: Sender,
  input: unknown,
): Promise<Result<unknown>> {
  if (!isCall(name)) return refuse(context, 'a call that does not exist')
  if (!isOurs(sender)) return refuse(context, `${name} from another page`)
  try {
    return await answered(context, name, input)
  } catch (error) {
    context.log(`${name} failed`, error)
    return fail('failed', 'Something went wrong inside Rapporteur. Try again; its log says more.')
  }
}

async function answered(
  context: Context,
  name: CallName,
  input: unknown,
): Promise<Result<unknown>> {
  const given = checkedInput(name, input)
  if (!given.ok) {
    context.log(`${name} refused its input`)
    return given
  }
  const handler = handlers[name] as Handler<CallName> // the input was parsed by this very call's schema
  const result = await handler(context, given.value as never)
  if (!result.ok) return result
  return ok(calls[name].output.parse(result.value))
}

function isCall(name: string): name is CallName {
  return (callNames as readonly string[]).includes(name)
}

function refuse(context: Context, what: string): Result<never> {
  context.log(`refused: ${what}`)
  return fail('refused', 'This window may not ask for that.')
}
