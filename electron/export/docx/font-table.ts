import { font } from './measures.ts'
import { declaration, escapeXml } from './xml.ts'

/** A font as fontTable.xml describes it, so that a machine without it finds the nearest (ISO/IEC 29500-1, 17.8.3). */
type Face = {
  readonly name: string
  /** Faces of the same widths, the first that is there is taken: lines and pages break alike. */
  readonly alternatives: readonly string[]
  readonly panose: string
  readonly charset: string
  readonly family: 'roman' | 'swiss'
  readonly pitch: 'variable' | 'fixed'
}

/** The one that our styles name: on Windows and macOS as such, on Linux as its metric twins, elsewhere any serif with its proportions. */
const faces: readonly Face[] = [
  {
    name: font,
    alternatives: ['Liberation Serif', 'Tinos', 'Nimbus Roman', 'Times'],
    panose: '02020603050405020304',
    charset: '00',
    family: 'roman',
    pitch: 'variable',
  },
]

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** word/fontTable.xml: the fonts that the styles name, each with its fall-backs. */
export function writeFontTable(): string {
  const each = faces.map(({ name, alternatives, panose, charset, family, pitch }) =>
    [
      `<w:font w:name="${escapeXml(name)}">`,
      `<w:altName w:val="${escapeXml(alternatives.join(','))}"/>`,
      `<w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/>`,
      `<w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
    ].join(''),
  )
  return `${declaration}<w:fonts xmlns:w="${word}">${each.join('')}</w:fonts>`
}
