import { longestFacts } from '../../shared/returned/printed-facts.ts'
import { factsNamespace } from '../export/docx/facts-part.ts'
import { parseXml } from './parse-xml.ts'
import { relationshipsOf } from './relationships.ts'

/** The facts that a document of ours carries beside its words; null where it has none that can be read. */
export function factsIn(parts: ReadonlyMap<string, Uint8Array>, main: string): string | null {
  const related = relationshipsOf(parts, main)
  if (!related.ok) return null
  for (const { type, target, isExternal } of related.value) {
    const bytes = parts.get(target)
    if (type !== 'customXml' || isExternal || bytes === undefined) continue
    if (bytes.length > longestFacts) continue
    const document = parseXml(bytes, target)
    const root = document.ok ? document.value.documentElement : null
    if (root?.namespaceURI === factsNamespace) return root.textContent
  }
  return null
}
