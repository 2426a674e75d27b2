import type {
  IBaseParagraphStyleOptions,
  IParagraphPropertiesOptions,
  IParagraphStyleOptions,
  IStylesOptions,
} from 'docx'
import { createListStyles } from './create-list-styles.ts'
import type { ListDefinition } from './lists.ts'
import { font, indent, page, points, size } from './measures.ts'

/**
 * styles.xml: Word's own styles by their own names, so that they stand in its gallery and can be restyled, and the two
 * of an annex. What a style can carry, it carries: the paragraphs name their style and hardly anything else.
 */
export function createStyles(
  language: string,
  definitions: readonly ListDefinition[],
  continued: readonly number[],
): IStylesOptions {
  const lang = { value: language, eastAsia: language, bidirectional: 'ar-SA' }
  const paragraph: IParagraphPropertiesOptions = { widowControl: true }
  return {
    default: {
      document: { run: { font, size: size.body, language: lang }, paragraph },
      title: createTitleStyle(),
      heading1: createHeadingStyle(0, definitions),
      heading2: createHeadingStyle(1, definitions),
      heading3: createHeadingStyle(2, definitions),
      heading4: { name: 'heading 4', run: { italics: true } }, // not blue, should a person use them
      heading5: { name: 'heading 5', run: { italics: true } },
      heading6: { name: 'heading 6', run: { italics: true } },
      footnoteText: { paragraph: { spacing: { after: points(2) } }, run: { size: size.footnote } },
    },
    paragraphStyles: [
      ...createBodyStyles(),
      ...createListStyles(definitions, continued),
      ...createAnnexStyles(),
      ...createTableStyles(),
      createHeaderStyle(),
      createFooterStyle(),
    ],
  }
}

function createTitleStyle(): IBaseParagraphStyleOptions {
  return {
    next: 'BodyText',
    uiPriority: 10,
    paragraph: {
      alignment: 'center',
      keepNext: true,
      keepLines: true,
      spacing: { after: points(12) },
    },
    run: { bold: true, size: size.title },
  }
}

function createHeadingStyle(
  level: number,
  definitions: readonly ListDefinition[],
): IBaseParagraphStyleOptions {
  const name = `heading ${level + 1}`
  const carried = definitions.find(({ levels }) => levels[level]?.style === `Heading${level + 1}`)
  return {
    name,
    next: 'BodyText',
    uiPriority: 9,
    paragraph: {
      spacing: { before: points(level === 0 ? 16 : 12), after: points(6) },
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      ...(carried && { numbering: { reference: carried.reference, level } }),
    },
    run: {
      ...(level < 2 ? { bold: true } : { italics: true }),
      size: size.heading[level] ?? size.body,
    },
  }
}

function createBodyStyles(): IParagraphStyleOptions[] {
  return [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'BodyText',
      quickFormat: true,
      uiPriority: 11,
      paragraph: {
        alignment: 'center',
        keepNext: true,
        keepLines: true,
        spacing: { after: points(18), line: 276 },
        contextualSpacing: true, // several lines of a subtitle stand close together
      },
      run: { size: size.subtitle },
    },
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: points(8), line: 276 } },
    },
  ]
}

function createAnnexStyles(): IParagraphStyleOptions[] {
  const onNewPage: IParagraphPropertiesOptions = { pageBreakBefore: true, numbering: false }
  return [
    {
      id: 'AnnexHeading',
      name: 'Annex Heading',
      basedOn: 'Heading1',
      next: 'AnnexEntry',
      quickFormat: true,
      uiPriority: 13,
      paragraph: { ...onNewPage, spacing: { before: 0 } },
    },
    {
      id: 'AnnexEntry',
      name: 'Annex Entry',
      basedOn: 'BodyText',
      quickFormat: true,
      uiPriority: 13,
      paragraph: { indent: { left: indent, hanging: indent } },
    },
  ]
}

/** The paragraphs in the cells of a table. */
function createTableStyles(): IParagraphStyleOptions[] {
  const cell = { name: 'Table Text', basedOn: 'Normal', quickFormat: true, uiPriority: 14 }
  const spacing = { before: points(2), after: points(2) }
  return [
    { ...cell, id: 'TableText', paragraph: { spacing }, run: { size: size.small } },
    {
      ...cell,
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      paragraph: { keepNext: true },
      run: { bold: true },
    },
  ]
}

/** Its right part stands at a tab at the margin. */
function createHeaderStyle(): IParagraphStyleOptions {
  return {
    id: 'Header',
    name: 'header',
    basedOn: 'Normal',
    uiPriority: 99,
    paragraph: { rightTabStop: page.width - 2 * page.side },
    run: { size: size.small },
  }
}

function createFooterStyle(): IParagraphStyleOptions {
  return {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    uiPriority: 99,
    paragraph: { alignment: 'center' },
    run: { size: size.small },
  }
}
