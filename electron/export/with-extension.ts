import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'

/** Some dialogs leave the extension to us; but then nobody was asked whether the file of that name may be replaced. */
export async function withExtension(path: string, extension: string): Promise<Result<string>> {
  if (extname(path).toLowerCase() === `.${extension}`) return ok(path)
  const whole = `${path}.${extension}`
  const there = await stat(whole).catch(() => null)
  if (there === null) return ok(whole)
  const name = basename(whole)
  return fail('invalid', `There is a file “${name}” already. Choose it by that name to replace it.`)
}
