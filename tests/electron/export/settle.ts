import { elements, paragraphsIn, type WordDocument, type WordParagraph } from './word.ts'

/**
 * A document after accepting or rejecting all its tracked changes, done on the XML as ISO/IEC 29500-1, 17.13.5 tells it:
 * runs that go, go; a paragraph whose end goes is joined to the next and takes its properties; properties that changed are
 * the later or the earlier ones.
 */
export function settled({ part }: WordDocument, how: 'accept' | 'reject'): WordParagraph[] {
  const goes = how === 'accept' ? 'w:del' : 'w:ins'
  const result: string[] = []
  let carried = ''
  for (const xml of elements(part('word/document.xml'), 'w:p')) {
    const old = /<w:pPrChange [^>]*>(<w:pPr>.*?<\/w:pPr>|<w:pPr\/>)<\/w:pPrChange>/s.exec(xml)
    const whole = old ? xml.replace(old[0], '') : xml
    const properties = /<w:pPr>.*?<\/w:pPr>/s.exec(whole)?.[0] ?? ''
    const content = whole.replace(properties, '').replace(/^<w:p(?: [^>]*)?>|<\/w:p>$/g, '')
    const kept = carried + withoutElements(content, goes)
    const mark = /<w:rPr><w:(?:ins|del) /.exec(properties)?.[0] ?? ''
    if (mark.includes(`<${goes} `)) {
      carried = kept
      continue
    }
    carried = ''
    const own = old && how === 'reject' ? (old[1] ?? '') : properties
    const words = kept.replace(/<(\/?)w:delText\b/g, '<$1w:t')
    result.push(`<w:p>${own.replace(/<w:rPr>.*?<\/w:rPr>/s, '')}${words}</w:p>`)
  }
  return paragraphsIn(result.join(''), part)
}

function withoutElements(xml: string, name: string): string {
  return elements(xml, name).reduce((rest, element) => rest.replace(element, () => ''), xml)
}
