import { ok } from '../../shared/result.ts'
import type { Handler } from './handler.ts'

export const showInMenu: Handler<'showInMenu'> = ({ menu }, { present }) => {
  menu.show(present)
  return ok({})
}

export const switchMenuBar: Handler<'switchMenuBar'> = ({ menu }) =>
  ok({ isKept: menu.switchBar() })
