import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { executableIn, resolveRuntime } from '../../build/electron-runtime.ts'
import { sandboxFlags } from '../../build/sandbox.ts'
import { onScreen } from '../../build/screen.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Printer } from '../export/render.ts'

const run = promisify(execFile)

/** Prints with the Electron that the sources are developed with. Fails plainly where there is none, or no screen for it. */
export const printPdf: Printer = async (printed) => {
  const runtime = await resolveRuntime()
  if (!runtime.ok) return fail('failed', `A PDF takes the window's engine. ${runtime.reason}`)
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-print-'))
  const [source, target] = [join(folder, 'statement.json'), join(folder, 'statement.pdf')]
  try {
    await writeFile(source, JSON.stringify(printed))
    const script = join(import.meta.dirname, '..', 'print.ts')
    const own = [`--user-data-dir=${join(folder, 'user-data')}`, script, source, target]
    const { command } = onScreen([executableIn(runtime.dist), ...sandboxFlags(), ...own])
    const [program = '', ...args] = command
    await run(program, args)
    return ok(await readFile(target))
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    const why = said === '' ? String(error) : (said.split('\n').at(-1) ?? said)
    return fail('failed', `The PDF could not be printed (is there a screen?): ${why}`)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
