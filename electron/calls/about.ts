import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

export const about: Handler<'about'> = async (context) => ok(await context.about())
