/**
 * Puts markup and plain text on the system's clipboard, whatever is selected; false where the system does not let it. The older way of
 * the web: the newer one would ask for a permission, and cleans the markup of what Word reads.
 */
export function putOnClipboard({ html, text }: { html: string; text: string }): boolean {
  let isDone = false
  const allow = (event: Event) => event.preventDefault() // there may be no selection
  const answer = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    isDone = event.clipboardData !== null
  }
  window.addEventListener('beforecopy', allow, true)
  window.addEventListener('copy', answer, true)
  document.execCommand('copy')
  window.removeEventListener('beforecopy', allow, true)
  window.removeEventListener('copy', answer, true)
  return isDone
}
