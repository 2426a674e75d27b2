import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Input, Output } from '../shared/calls.ts'
import { mainWindow } from './window.ts'

type Wanted = Input<'openTextMenu'>
type Chosen = Output<'openTextMenu'>['chosen']

/** Opens the menu of a place where text is typed, and answers what was chosen for the misspelt word in it. */
export type TextMenu = (wanted: Wanted, suggestions: readonly string[]) => Promise<Chosen>

/** How much later than the closing of a menu the choice in it may be told, in milliseconds. */
const late = 100

export const openTextMenu: TextMenu = (wanted, suggestions) => {
  const window = mainWindow()
  if (window === undefined) return Promise.resolve({ kind: 'none' })
  return new Promise((resolve) => {
    const menu = Menu.buildFromTemplate(textMenuOf(wanted, suggestions, resolve))
    const { x, y } = wanted.at
    menu.popup({ window, x, y, callback: () => setTimeout(() => resolve({ kind: 'none' }), late) })
  })
}

/** What stands in that menu: a misspelt word's suggestions first, since it was opened for them. */
function textMenuOf(
  { misspelt, isEditable, hasSelection }: Wanted,
  suggestions: readonly string[],
  choose: (chosen: Chosen) => void,
): MenuItemConstructorOptions[] {
  const forWord: MenuItemConstructorOptions[] =
    misspelt === null
      ? []
      : [
          ...(isEditable ? suggested(suggestions, choose) : []),
          {
            label: `Add “${misspelt.word}” to the series’ words`,
            enabled: misspelt.mayAdd,
            click: () => choose({ kind: 'add' }),
          },
          { type: 'separator' },
        ]
  return [
    ...forWord,
    { role: 'cut', enabled: isEditable && hasSelection },
    { role: 'copy', enabled: hasSelection },
    { role: 'paste', enabled: isEditable },
    { role: 'selectAll' },
  ]
}

function suggested(
  words: readonly string[],
  choose: (chosen: Chosen) => void,
): MenuItemConstructorOptions[] {
  if (words.length === 0) return [{ label: 'No suggestions', enabled: false }]
  return words.map((word) => ({ label: word, click: () => choose({ kind: 'replace', word }) }))
}
