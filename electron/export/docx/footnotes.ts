import { isSetFromRight, writeParagraph } from './write-paragraph.ts'
import { writeWords } from './write-words.ts'

/** The footnotes of one document, in the order in which they are referred to. */
export type Footnotes = {
  /** Adds a footnote; the run that refers to it. */
  refer(note: string): string
  /** What footnotes.xml has for them. */
  xml(): string
}

const style = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'

export function startFootnotes(): Footnotes {
  const notes: string[] = []
  return {
    refer: (note) => {
      notes.push(note)
      return `<w:r>${style}<w:footnoteReference w:id="${notes.length}"/></w:r>`
    },
    xml: () => notes.map((note, nth) => writeFootnote(note, nth + 1)).join(''),
  }
}

function writeFootnote(note: string, id: number): string {
  const text = ` ${note}` // the space after the number, as Word types it
  const runs = `<w:r>${style}<w:footnoteRef/></w:r>${writeWords(text)}`
  const isFromRight = isSetFromRight([{ text }])
  return `<w:footnote w:id="${id}">${writeParagraph({ style: 'FootnoteText', isFromRight }, runs)}</w:footnote>`
}
