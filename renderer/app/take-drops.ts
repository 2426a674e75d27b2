/** Files may be dropped anywhere on the window. They are taken before the draft could take them for words. */
export function takeDrops(hand: (files: readonly File[]) => void): void {
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  const over = (event: DragEvent) => {
    if (holdsFiles(event)) event.preventDefault() // they may be dropped here
  }
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    hand([...(event.dataTransfer?.files ?? [])])
  }
  window.addEventListener('dragover', over, true)
  window.addEventListener('drop', drop, true)
}
