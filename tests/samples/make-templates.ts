import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { letterhead, roomPaper } from './templates.ts'

/** Writes the two templates into a folder, to be opened in Word: node tests/samples/make-templates.ts FOLDER */
const [folder = '.'] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'room-paper.dotx'), roomPaper())
writeFileSync(join(folder, 'letterhead.docx'), letterhead())
