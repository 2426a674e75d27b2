import { readFileSync, writeFileSync } from 'node:fs'

/**
 * One process: `make.ts MAKER FOLDER [RUNS]` makes the document of a folder and writes it there, as FOLDER/MAKER.docx; with RUNS
 * it does so again and again in memory, and prints how long each took. Nothing is loaded but what the maker needs.
 */
type Make = () => Uint8Array | Promise<Uint8Array>

const makers: { readonly [name: string]: (folder: string) => Promise<Make> } = {
  floor: async (folder) => {
    const { contentIn, floor } = await import('./floor.ts')
    const content = contentIn(folder)
    return () => floor(content)
  },
  rapporteur: async (folder) => {
    const { createDocument } = await import('../../../electron/export/docx/create-document.ts')
    const { propertiesOf } = await import('../../../electron/export/properties.ts')
    const { compose } = await import('../../../shared/statement/compose.ts')
    const { reading } = await import('../texts.ts')
    const { record } = reading(readFileSync(`${folder}/statement.txt`, 'utf8'))
    return () => createDocument(compose(record), propertiesOf(record))
  },
  docxtemplater: async (folder) => {
    const { default: Docxtemplater } = await import('docxtemplater')
    const { default: PizZip } = await import('pizzip')
    const template = readFileSync(`${folder}/template.docx`)
    const data = await dataIn(folder)
    return () => {
      const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true })
      document.render(data)
      return document.toBuffer()
    }
  },
  'easy-template-x': async (folder) => {
    const { TemplateHandler } = await import('easy-template-x')
    const template = readFileSync(`${folder}/template.docx`)
    const data = await dataIn(folder)
    return () => new TemplateHandler().process(template, data)
  },
}

async function dataIn(folder: string) {
  const { contentIn } = await import('./floor.ts')
  return { outcomes: contentIn(folder).paragraphs.map(({ text }) => ({ text })) }
}

const [maker = '', folder = '', runs] = process.argv.slice(2)
const make = await makers[maker]?.(folder)
if (make === undefined) throw new Error(`There is no maker ${maker}.`)
if (runs === undefined) writeFileSync(`${folder}/${maker}.docx`, await make())
else {
  const times: number[] = []
  for (let turn = 0; turn <= Number(runs); turn += 1) {
    const start = performance.now()
    await make()
    if (turn > 0) times.push(performance.now() - start) // the first warms up
  }
  process.stdout.write(JSON.stringify(times))
}
