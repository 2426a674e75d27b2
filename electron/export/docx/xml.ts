/** What every part begins with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const special = /[&<>"]/g
const names: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as the content of an element or an attribute's value. What XML cannot hold, no record holds (shared/record/text.ts). */
export function escapeXml(text: string): string {
  return text.replace(special, (character) => names[character] ?? character)
}
