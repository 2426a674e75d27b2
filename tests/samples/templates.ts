import {
  contentTypes,
  documentOf,
  officeRelations,
  type Parts,
  relationship,
  relationships,
  wordFile,
  wordNamespace,
} from '../electron/word/package.ts'
import { emblem } from './emblem.ts'

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const templateType = `${wordprocessing}.template.main+xml`
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

function root(tag: string, inner: string): string {
  return `${declared}<w:${tag} xmlns:w="${wordNamespace}" xmlns:r="${officeRelations}">${inner}</w:${tag}>`
}

function override(part: string, kind: string): string {
  return `<Override PartName="/word/${part}" ContentType="${wordprocessing}.${kind}+xml"/>`
}

/** A run of these words; `letters` is its own formatting. */
export function run(words: string, letters = ''): string {
  const own = letters === '' ? '' : `<w:rPr>${letters}</w:rPr>`
  return `<w:r>${own}<w:t xml:space="preserve">${words}</w:t></w:r>`
}

export function paragraph(style: string, ...runs: readonly string[]): string {
  const own = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${own}${runs.join('')}</w:p>`
}

function style(id: string, name: string, paragraph: string, letters = '', more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${more === '' ? '<w:basedOn w:val="Standard"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`
}

const defaults =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
const blue = '<w:color w:val="1F4E79"/>'

/** Styles as a Word in another language writes them: names in English, ids in its own. */
const roomPaperStyles = root(
  'styles',
  defaults +
    style('Standard', 'Normal', '<w:spacing w:after="120"/>', '', ' w:default="1"') +
    style(
      'Titel',
      'Title',
      '<w:spacing w:before="360" w:after="240"/>',
      `<w:b/>${blue}<w:sz w:val="36"/>`,
    ) +
    style(
      'berschrift1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>',
      `<w:b/>${blue}<w:sz w:val="26"/>`,
    ) +
    style(
      'PaperText',
      'Paper Text',
      '<w:spacing w:after="140" w:line="288" w:lineRule="auto"/><w:jc w:val="both"/>',
    ) +
    style('PaperList', 'Paper List', '<w:numPr><w:numId w:val="7"/></w:numPr>') +
    style('Kopfzeile', 'header', '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>', blue),
)

const roomPaperNumbering = root(
  'numbering',
  '<w:abstractNum w:abstractNumId="4"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num>',
)

const ownNote =
  '<w:footnote w:id="5"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Rules of procedure, rule 12.</w:t></w:r></w:p></w:footnote>'
const roomPaperNotes = root(
  'footnotes',
  `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${ownNote}`,
)

function cell(width: number, ...paragraphs: readonly string[]): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`
}

const grid =
  '<w:tblPr><w:tblW w:w="9360" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1F4E79"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F4E79"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4680"/><w:gridCol w:w="4680"/></w:tblGrid>'

const roomPaperBody = [
  `<w:tbl>${grid}<w:tr>`,
  cell(4680, paragraph('', run('Held in '), run('{{pl', '<w:b/>'), run('ace}}, {{date}}'))),
  cell(4680, paragraph('', run('{{symbol}} {{revision}}'))),
  '</w:tr></w:tbl>',
  paragraph('Titel', run('{{title}}')),
  paragraph('PaperText', run('{{ope'), run('ning}}')),
  paragraph('PaperText', run('{{attendance}}')),
  paragraph('PaperText', run('{{purpose}}')),
  paragraph('berschrift1', run('Outcomes')),
  paragraph(
    'PaperText',
    run('{{', '<w:color w:val="404040"/>'),
    '<w:proofErr w:type="spellStart"/>',
    run('bo', '<w:i/>'),
    run('dy}}'),
    '<w:proofErr w:type="spellEnd"/>',
  ),
  paragraph('PaperText', run('{{annexes}}')),
  paragraph('berschrift1', run('Participants')),
  paragraph('PaperList', run('{{participants}}')),
  `<w:p><w:r><w:t>Issued by the secretariat.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="5"/></w:r></w:p>`,
  '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>',
].join('')

/**
 * A conference room paper (.dotx): placeholders in text, a table, the header and the footer, some split over runs; a list and a
 * footnote of its own; styles with the ids of another language; a link to the template it was made from.
 */
export function roomPaper(changed: Parts = {}): Uint8Array {
  return wordFile({
    '[Content_Types].xml': contentTypes(
      templateType,
      override('styles.xml', 'styles'),
      override('numbering.xml', 'numbering'),
      override('footnotes.xml', 'footnotes'),
      override('settings.xml', 'settings'),
      override('header1.xml', 'header'),
      override('footer1.xml', 'footer'),
    ),
    'word/_rels/document.xml.rels': relationships(
      relationship('rId1', 'styles', 'styles.xml'),
      relationship('rId2', 'numbering', 'numbering.xml'),
      relationship('rId3', 'footnotes', 'footnotes.xml'),
      relationship('rId4', 'settings', 'settings.xml'),
      relationship('rId5', 'header', 'header1.xml'),
      relationship('rId6', 'footer', 'footer1.xml'),
    ),
    'word/_rels/settings.xml.rels': relationships(
      relationship('rId1', 'attachedTemplate', 'file:///S:/house/paper.dotx', 'External'),
    ),
    'word/document.xml': documentOf(roomPaperBody),
    'word/styles.xml': roomPaperStyles,
    'word/numbering.xml': roomPaperNumbering,
    'word/footnotes.xml': roomPaperNotes,
    'word/settings.xml': root('settings', '<w:attachedTemplate r:id="rId1"/>'),
    'word/header1.xml': root(
      'hdr',
      paragraph('Kopfzeile', run('{{ti'), run('tle}}'), '<w:r><w:tab/></w:r>', run('{{place}}')),
    ),
    'word/footer1.xml': root('ftr', paragraph('', run('{{revision}} of {{date}}'))),
    ...changed,
  })
}

const picture = `<w:r><w:drawing><wp:inline xmlns:wp="${drawing}/wordprocessingDrawing"><wp:extent cx="720000" cy="720000"/><wp:docPr id="1" name="Emblem" descr="A wave in a disc"/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Emblem"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const letterheadStyles = root(
  'styles',
  defaults.replaceAll('Georgia', 'Arial') +
    style('Standard', 'Normal', '<w:spacing w:after="160"/>', '', ' w:default="1"') +
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
      '<w:caps/>',
    ) +
    style('ListBullet', 'Salutation', '', '<w:i/>'), // an id that Word gives to another style
)

/** A letterhead (.docx) without placeholders: an emblem in the header, a heading style that counts, an id that clashes with one of ours. */
export function letterhead(): Uint8Array {
  return wordFile({
    '[Content_Types].xml': contentTypes(
      undefined,
      '<Default Extension="png" ContentType="image/png"/>',
      override('styles.xml', 'styles'),
      override('numbering.xml', 'numbering'),
      override('header1.xml', 'header'),
    ),
    'word/_rels/document.xml.rels': relationships(
      relationship('rId1', 'styles', 'styles.xml'),
      relationship('rId2', 'numbering', 'numbering.xml'),
      relationship('rId3', 'header', 'header1.xml'),
    ),
    'word/_rels/header1.xml.rels': relationships(relationship('rId1', 'image', 'media/emblem.png')),
    'word/media/emblem.png': emblem(),
    'word/document.xml': documentOf(
      `${paragraph('ListBullet', run('To all delegations'))}<w:p/><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1701" w:bottom="1701" w:left="2268" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
    ),
    'word/styles.xml': letterheadStyles,
    'word/numbering.xml': roomPaperNumbering.replaceAll('w:numId="7"', 'w:numId="1"'),
    'word/header1.xml': root('hdr', `<w:p>${picture}${run('  Harbour Process')}</w:p>`),
  })
}
