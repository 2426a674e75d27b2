import { strToU8, unzipSync, zipSync } from 'fflate'
import { elements } from '../export/word.ts'
import { officeRelations, wordNamespace } from './package.ts'

export const editedAt = '2024-05-07T09:00:00Z'

/** A comment as Word keeps it; its number is its place in the list. */
export type CommentOf = { readonly author: string; readonly words: string }

/** Edits a Word document as another person would: its paragraphs go in as XML and come out as XML. */
export function editWord(
  bytes: Uint8Array,
  edit: (paragraphs: readonly string[]) => readonly string[],
  comments: readonly CommentOf[] = [],
): Uint8Array {
  const parts = unzipSync(bytes)
  const change = (name: string, to: (xml: string) => string) => {
    parts[name] = strToU8(to(Buffer.from(parts[name] ?? []).toString('utf8')))
  }
  change('word/document.xml', (xml) => {
    const body = xml.slice(xml.indexOf('<w:p>'), xml.lastIndexOf('</w:p>') + '</w:p>'.length)
    return xml.replace(body, () => edit(elements(body, 'w:p')).join(''))
  })
  if (comments.length > 0) addComments(change, comments)
  return zipSync(parts)
}

function addComments(
  change: (name: string, to: (xml: string) => string) => void,
  comments: readonly CommentOf[],
): void {
  const inner = comments.map(
    ({ author, words }, id) =>
      `<w:comment w:id="${id}" w:author="${author}" w:date="${editedAt}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`,
  )
  change('word/comments.xml', () => {
    return `<w:comments xmlns:w="${wordNamespace}">${inner.join('')}</w:comments>`
  })
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  const override = `<Override PartName="/word/comments.xml" ContentType="${type}"/>`
  change('[Content_Types].xml', (xml) => xml.replace('</Types>', `${override}</Types>`))
  const related = `<Relationship Id="rIdC" Type="${officeRelations}/comments" Target="comments.xml"/>`
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${related}</Relationships>`),
  )
}

let count = 900 // past the ids that the export gives

function by(author: string): string {
  count += 1
  return `w:id="${count}" w:author="${author}" w:date="${editedAt}"`
}

function run(words: string, element = 't'): string {
  return `<w:r><w:${element} xml:space="preserve">${words}</w:${element}></w:r>`
}

export function inserted(words: string, author: string): string {
  return `<w:ins ${by(author)}>${run(words)}</w:ins>`
}

export function deleted(words: string, author: string): string {
  return `<w:del ${by(author)}>${run(words, 'delText')}</w:del>`
}

/** Words that the comment of a number stands on. */
export function commented(words: string, id: number): string {
  return `<w:commentRangeStart w:id="${id}"/>${run(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
}

/** A paragraph with XML in the place of some of its words. */
export function withXml(paragraph: string, words: string, xml: string): string {
  const [found, text] = /<w:r><w:t [^>]*>([^<]*)<\/w:t><\/w:r>/.exec(paragraph) ?? []
  const at = text?.indexOf(words) ?? -1
  if (found === undefined || text === undefined || at < 0) throw new Error(`no “${words}”`)
  const [start, end] = [text.slice(0, at), text.slice(at + words.length)]
  return paragraph.replace(found, () => run(start) + xml + run(end))
}

/** A new paragraph in the style of another, without its bookmark; tracked where it has an author. */
export function added(like: string, words: string, author?: string): string {
  const style = /<w:pPr>.*?<\/w:pPr>/s.exec(like)?.[0] ?? ''
  if (author === undefined) return `<w:p>${style}${run(words)}</w:p>`
  const mark = `<w:rPr><w:ins ${by(author)}/></w:rPr></w:pPr>`
  return `<w:p>${style.replace('</w:pPr>', mark)}${inserted(words, author)}</w:p>`
}

/** A paragraph that a tracked change takes out whole; as a move, it stands elsewhere again. */
export function takenOut(paragraph: string, author: string, how: 'del' | 'moveFrom'): string {
  const text = how === 'del' ? paragraph.replace(/<(\/?)w:t\b/g, '<$1w:delText') : paragraph
  return text
    .replace('</w:pPr>', `<w:rPr><w:${how} ${by(author)}/></w:rPr></w:pPr>`)
    .replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:${how} ${by(author)}>${runs}</w:${how}>`)
}

/** A paragraph that a tracked move puts in. */
export function movedTo(paragraph: string, author: string): string {
  return withoutBookmark(paragraph)
    .replace('</w:pPr>', `<w:rPr><w:moveTo ${by(author)}/></w:rPr></w:pPr>`)
    .replace(/<w:r>.*<\/w:r>/s, (runs) => `<w:moveTo ${by(author)}>${runs}</w:moveTo>`)
}

export function withoutBookmark(paragraph: string): string {
  return paragraph.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '')
}
