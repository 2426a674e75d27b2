import type { Api } from '../api.ts'
import type { Session } from '../app/session.ts'
import { bodyInSight } from './body-in-sight.ts'
import type { Checker } from './checker.ts'
import { type Field, type WordThere, wordInBody, wordInField } from './words-there.ts'

/** Opens the system's menu over text, with suggestions for the misspelt word there; by the mouse or by the menu key. */
export function openMenusOverText(
  api: Pick<Api, 'openTextMenu'>,
  session: Session,
  checker: Checker,
): void {
  document.addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
    const field = event.target.closest<HTMLElement>('input, textarea, [contenteditable="true"]')
    if (field === null) return
    event.preventDefault()
    void openMenu(api, session, checker, field, event)
  })
}

async function openMenu(
  api: Pick<Api, 'openTextMenu'>,
  session: Session,
  checker: Checker,
  field: HTMLElement,
  event: MouseEvent,
): Promise<void> {
  const place = isField(field) ? wordInField(field) : wordInEditor(event)
  const isWrong = place !== null && (await checker.misspelt([place.word])).length > 0
  const misspelt = isWrong
    ? {
        word: place.word,
        dialect: checker.standard().dialect,
        mayAdd: session.seriesOfDraft() !== null,
      }
    : null
  const answer = await api.openTextMenu({
    at: {
      x: Math.max(0, Math.round(event.clientX)),
      y: Math.max(0, Math.round(event.clientY)),
    },
    misspelt,
    isEditable: !(isField(field) && (field.readOnly || field.disabled)),
    hasSelection: isField(field)
      ? field.selectionStart !== field.selectionEnd
      : getSelection()?.isCollapsed === false,
  })
  if (!answer.ok || place === null) return
  const { chosen } = answer.value
  if (chosen.kind === 'add') await session.addKnownWord(place.word)
  if (chosen.kind === 'replace') place.replace(chosen.word)
}

function isField(element: HTMLElement): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

/** The word under the mouse, or that of the cursor where a key opened the menu. */
function wordInEditor(event: MouseEvent): WordThere | null {
  const editor = bodyInSight.get()
  if (editor === null) return null
  const { view } = editor
  const isByMouse = event.button === 2
  const pointed = isByMouse
    ? view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
    : undefined
  return wordInBody(editor, pointed ?? view.state.selection.head)
}
