import { isJudged, wordsIn } from '../../shared/spelling/words.ts'
import type { Api } from '../api.ts'
import type { Session } from '../app/session.ts'
import type { Checker } from './checker.ts'

/** Opens the system's menu over text, with suggestions for the misspelt word at the cursor; by the mouse or by the menu key. */
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
    const at = {
      x: Math.max(0, Math.round(event.clientX)),
      y: Math.max(0, Math.round(event.clientY)),
    }
    void openMenu(api, session, checker, field, at)
  })
}

async function openMenu(
  api: Pick<Api, 'openTextMenu'>,
  session: Session,
  checker: Checker,
  field: HTMLElement,
  at: { x: number; y: number },
): Promise<void> {
  const place = isField(field) ? wordInField(field) : wordInEditor()
  const word = place !== null && isJudged(place.word) ? place.word : null
  const isWrong = word !== null && (await checker.misspelt([word])).length > 0
  const misspelt =
    word !== null && isWrong
      ? { word, dialect: checker.dialect(), mayAdd: session.seriesOfDraft() !== null }
      : null
  const answer = await api.openTextMenu({
    at,
    misspelt,
    isEditable: !(isField(field) && (field.readOnly || field.disabled)),
    hasSelection: isField(field)
      ? field.selectionStart !== field.selectionEnd
      : getSelection()?.isCollapsed === false,
  })
  if (!answer.ok || word === null || place === null) return
  const { chosen } = answer.value
  if (chosen.kind === 'add') await session.addKnownWord(word)
  if (chosen.kind === 'replace') place.replace(chosen.word)
}

/** A word and how another takes its place, as if it had been typed. */
type WordThere = { readonly word: string; replace(by: string): void }

function isField(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

function wordInField(field: HTMLInputElement | HTMLTextAreaElement): WordThere | null {
  const found = wordAt(field.value, field.selectionStart ?? 0)
  if (found === null) return null
  return {
    word: found.word,
    replace: (by) => {
      if (field.value.slice(found.from, found.to) !== found.word) return // written over meanwhile
      field.focus()
      field.setSelectionRange(found.from, found.to)
      document.execCommand('insertText', false, by) // React hears of it, as of any key
    },
  }
}

/** In the editor a word may lie in several pieces: the letters of all around it count. */
function wordInEditor(): WordThere | null {
  const selection = getSelection()
  const node = selection?.focusNode
  if (!selection || !(node instanceof Text)) return null
  const found = wordAt(node.data, selection.focusOffset)
  if (found === null) return null
  return {
    word: found.word,
    replace: (by) => {
      if (node.data.slice(found.from, found.to) !== found.word) return // written over meanwhile
      selection.setBaseAndExtent(node, found.from, node, found.to)
      document.execCommand('insertText', false, by)
    },
  }
}

function wordAt(text: string, offset: number) {
  return wordsIn(text).find(({ from, to }) => from <= offset && offset <= to) ?? null
}
