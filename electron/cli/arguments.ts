import { parseArgs } from 'node:util'
import { formats, type RegisterFormat, registerFormats } from '../../shared/formats.ts'
import {
  type Layout,
  layouts,
  type RevisionKind,
  revisionKinds,
} from '../../shared/record/vocabulary.ts'
import { fail, ok, type Result } from '../../shared/result.ts'

/** What was asked on the command line. `store` is the folder named, undefined for the app's own. */
export type Command = { readonly store: string | undefined } & (
  | { readonly name: 'read'; readonly files: readonly string[] }
  | { readonly name: 'list' }
  | { readonly name: 'show'; readonly meeting: string; readonly revision: string | undefined }
  | { readonly name: 'revisions'; readonly meeting: string }
  | {
      readonly name: 'revise'
      readonly meeting: string
      readonly as: RevisionKind
      readonly note: string
    }
  | {
      readonly name: 'export'
      readonly meeting: string
      readonly to: Exportable
      readonly out: string
      readonly withNotes: boolean
      readonly against: string | undefined
      readonly layout: Layout | undefined
      readonly template: string | undefined
    }
  | {
      readonly name: 'register'
      readonly series: string
      readonly to: RegisterFormat
      readonly out: string
    }
  | { readonly name: 'compare'; readonly meeting: string; readonly file: string }
  | { readonly name: 'import'; readonly file: string }
)

const options = {
  store: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  'with-notes': { type: 'boolean' },
  against: { type: 'string' },
  layout: { type: 'string' },
  template: { type: 'string' },
  revision: { type: 'string' },
  as: { type: 'string' },
  note: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const
type Option = keyof typeof options

/** The command in the words after the program's name, or 'help'. Errors are 'invalid'. */
export function commandIn(words: readonly string[]): Result<Command | 'help'> {
  const parsed = parse(words)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help) return ok('help')
  const [name, ...operands] = positionals
  const { store } = values
  if (store === '') return invalid('--store needs a folder.')
  const given = { values, operands, store }
  switch (name) {
    case undefined:
      return invalid('Say what to do.')
    case 'read':
      return onlyWith(given, [], () =>
        operands.length === 0
          ? invalid('read needs the files to read.')
          : ok({ name, store, files: operands }),
      )
    case 'list':
      return onlyWith(given, [], () =>
        operands.length > 0 ? invalid('list takes nothing more.') : ok({ name, store }),
      )
    case 'show':
      return onlyWith(given, ['revision'], () =>
        one(operands, 'show needs one meeting', (meeting) =>
          values.revision === ''
            ? invalid('--revision needs the number or the name of a revision.')
            : ok({ name, store, meeting, revision: values.revision }),
        ),
      )
    case 'revisions':
      return onlyWith(given, [], () =>
        one(operands, 'revisions needs one meeting', (meeting) => ok({ name, store, meeting })),
      )
    case 'revise':
      return onlyWith(given, ['as', 'note'], () => reviseIn(given))
    case 'export':
      return onlyWith(given, ['to', 'out', 'with-notes', 'against', 'layout', 'template'], () =>
        exportIn(given),
      )
    case 'register':
      return onlyWith(given, ['to', 'out'], () => registerIn(given))
    case 'compare':
      return onlyWith(given, [], () => compareIn(given))
    case 'import':
      return onlyWith(given, [], () =>
        one(operands, 'import needs one file', (file) => ok({ name, store, file })),
      )
    default:
      return invalid(`There is no command “${name}”.`)
  }
}

function parse(words: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...words], options, allowPositionals: true }))
  } catch (error) {
    const [message] = error instanceof Error ? error.message.split('. ') : []
    return invalid(`${message ?? 'This cannot be understood'}.`)
  }
}

type Given = {
  readonly values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
  readonly operands: readonly string[]
  readonly store: string | undefined
}

/** Refuses options that mean nothing to the command: whoever gave one expected something of it. */
function onlyWith(
  { values }: Given,
  own: readonly Option[],
  command: () => Result<Command>,
): Result<Command> {
  const known: readonly string[] = ['store', ...own]
  const foreign = Object.keys(values).find((option) => !known.includes(option))
  return foreign === undefined ? command() : invalid(`--${foreign} means nothing here.`)
}

function one(
  operands: readonly string[],
  needs: string,
  command: (operand: string) => Result<Command>,
): Result<Command> {
  const [operand] = operands
  if (operand === undefined || operand === '') return invalid(`${needs}.`)
  return operands.length > 1
    ? invalid(`${needs}: put quotes around words that belong together.`)
    : command(operand)
}

const exportable = [...formats, 'csv', 'rapporteur'] as const
export type Exportable = (typeof exportable)[number]

/** Why a form takes no dress. */
const dressFaults: { readonly [to in Exportable]?: string } = {
  rapporteur: '--layout dresses a statement; rapporteur is the meeting itself.',
  json: '--layout dresses a statement; json is the meeting itself.',
  csv: '--layout dresses a statement; csv is the register of its series.',
}

function exportIn({ values, operands, store }: Given): Result<Command> {
  const { to, out, against, template } = values
  const withNotes = values['with-notes'] ?? false
  return one(operands, 'export needs one meeting', (meeting) => {
    const format = exportable.find((known) => known === to)
    if (format === undefined) {
      return invalid(`export needs --to and one of ${exportable.join(', ')}.`)
    }
    if (out === undefined || out === '') return invalid('export needs --out and a file.')
    if (withNotes && format !== 'json' && format !== 'rapporteur') {
      return invalid('Only --to rapporteur and --to json can go --with-notes.')
    }
    if (against === '') return invalid('--against needs the number or the name of a revision.')
    if (against !== undefined && format !== 'docx') {
      return invalid('Only --to docx can show what changed --against a revision.')
    }
    const layout = layouts.find((known) => known === values.layout)
    if (values.layout !== undefined && layout === undefined) {
      return invalid(`--layout is ${layouts.join(' or ')}.`)
    }
    const undressed = layout === undefined ? undefined : dressFaults[format]
    if (undressed !== undefined) return invalid(undressed)
    const unusable = templateFault(values, format)
    if (unusable !== null) return invalid(unusable)
    const asked = { to: format, out, withNotes, against, layout, template }
    return ok({ name: 'export', store, meeting, ...asked })
  })
}

function templateFault({ template }: Given['values'], to: Exportable): string | null {
  if (template === undefined) return null
  if (template === '') return '--template needs a file, or none.'
  return to === 'docx' ? null : 'Only --to docx can go into a --template.'
}

function registerIn({ values: { to, out }, operands, store }: Given): Result<Command> {
  return one(operands, 'register needs one series', (series) => {
    const format = registerFormats.find((known) => known === to)
    if (format === undefined) return invalid('register needs --to csv or --to docx.')
    if (out === undefined || out === '') return invalid('register needs --out and a file.')
    return ok({ name: 'register', store, series, to: format, out })
  })
}

function compareIn({ operands, store }: Given): Result<Command> {
  const [meeting, file, ...more] = operands
  if (!meeting || !file) return invalid('compare needs a meeting and a Word file.')
  return more.length > 0
    ? invalid(
        'compare needs one meeting and one file: put quotes around words that belong together.',
      )
    : ok({ name: 'compare', store, meeting, file })
}

function reviseIn({ values, operands, store }: Given): Result<Command> {
  return one(operands, 'revise needs one meeting', (meeting) => {
    const as = revisionKinds.find((kind) => kind === values.as)
    if (as === undefined) return invalid(`revise needs --as ${revisionKinds.join(' or --as ')}.`)
    return ok({ name: 'revise', store, meeting, as, note: values.note ?? '' })
  })
}

function invalid(message: string): Result<never> {
  return fail('invalid', `${message} See --help.`)
}
