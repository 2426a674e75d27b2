import './drop-hint.css'

/** Files may be dropped anywhere on the window, which says so while they are over it. They are taken before the draft could take them for words. */
export function takeDrops(hand: (files: readonly File[]) => void): void {
  const hint = document.createElement('p')
  hint.className = 'drop-hint'
  hint.textContent = 'Drop a meeting’s file to open it'
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault() // they may be dropped here
    if (!hint.isConnected) document.body.append(hint)
  }
  const leave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) hint.remove() // out of the window, not from one part of it to another
  }
  const drop = (event: DragEvent) => {
    hint.remove()
    if (!holdsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    hand([...(event.dataTransfer?.files ?? [])])
  }
  window.addEventListener('dragover', over, true)
  window.addEventListener('dragleave', leave, true)
  window.addEventListener('drop', drop, true)
}
