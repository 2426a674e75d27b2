import type { Frame } from './frame.ts'
import { declaration, escapeXml } from './xml.ts'

const special = /[&<>]+/g // the many quotation marks of JSON may stand as they are

export const factsNamespace = 'urn:rapporteur:meeting:1'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const links = 'http://schemas.openxmlformats.org/package/2006/relationships'
const dataStore = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
const itemId = '{6C0F1B52-3B0E-4E59-9A35-0B6C7F1D2A94}' // names the part within its document

/** The facts of a meeting, which Word keeps and does not show. */
function writeFactsPart(facts: string): string {
  return `${declaration}<meeting xmlns="${factsNamespace}">${facts.replace(special, escapeXml)}</meeting>`
}

/** What is in there. */
const factsProperties = `${declaration}<ds:datastoreItem xmlns:ds="${dataStore}" ds:itemID="${itemId}"><ds:schemaRefs><ds:schemaRef ds:uri="${factsNamespace}"/></ds:schemaRefs></ds:datastoreItem>`

const typesPart = '[Content_Types].xml'
const linksPart = 'word/_rels/document.xml.rels'
const propertiesType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

/** The parts of a document with a meeting's facts beside them, as a custom XML part that the document's own points to. */
export function withFacts(parts: Frame['parts'], facts: string): Frame['parts'] {
  const added = (part: string, last: string, xml: string) =>
    String(parts[part]).replace(last, `${xml}${last}`)
  const properties = link('rId1', 'customXmlProps', 'itemProps1.xml')
  return {
    ...parts,
    [typesPart]: added(typesPart, '</Types>', propertiesType),
    [linksPart]: added(
      linksPart,
      '</Relationships>',
      link('facts', 'customXml', '../customXml/item1.xml'),
    ),
    'customXml/item1.xml': writeFactsPart(facts),
    'customXml/itemProps1.xml': factsProperties,
    'customXml/_rels/item1.xml.rels': `${declaration}<Relationships xmlns="${links}">${properties}</Relationships>`,
  }
}

function link(id: string, kind: string, to: string): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${to}"/>`
}
