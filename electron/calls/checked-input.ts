import type { z } from 'zod'
import type { CallName } from '../../shared/call-names.ts'
import { calls } from '../../shared/calls.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { faultIn } from './plain-data.ts'

type Issue = z.core.$ZodIssue
const longest = 200 // a field's name may come from the input, which may be anything

/** An input as the contract takes it. The error names the field at fault and says why, without repeating the input. */
export function checkedInput(name: CallName, input: unknown): Result<unknown> {
  const fault = faultIn(input)
  if (fault !== undefined) return invalid(fault.path, fault.reason)
  const parsed = calls[name].input.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues.map(innermost).sort(byDepth)
  return issue === undefined ? invalid([], 'it does not fit') : invalid(issue.path, reason(issue))
}

function invalid(path: readonly PropertyKey[], reason: string): Result<never> {
  const field = shortened(path.map(String).join('.'))
  const where = field === '' ? '' : ` (${field})`
  return fail('invalid', `This cannot be taken as it is${where}: ${reason}.`, field)
}

/** Of the alternatives of a union, the one the input comes closest to has the reason worth telling. */
function innermost(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const [closest] = issue.errors
    .flatMap(([first]) => (first === undefined ? [] : [innermost(first)]))
    .sort(byDepth)
  return closest === undefined ? issue : { ...closest, path: [...issue.path, ...closest.path] }
}

function byDepth(a: Issue, b: Issue): number {
  return b.path.length - a.path.length
}

function reason({ code, message }: Issue): string {
  if (code === 'unrecognized_keys') return 'it holds something more than it may'
  return shortened(message.replace(/^Invalid input: /, ''))
}

function shortened(words: string): string {
  return words.length > longest
    ? `${words.slice(0, longest).toWellFormed()}…`
    : words.toWellFormed()
}
