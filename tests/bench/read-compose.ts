import { compose } from '../../shared/statement/compose.ts'
import { type Bench, measured } from './measure.ts'
import { mainText, reading } from './texts.ts'

/** Reading a text and composing it again, warm. */
export const bench: Bench = async (print) => {
  const { name, text } = await mainText()
  const record = reading(text).record
  const { read, readAndCompose } = await measured(
    { read: () => reading(text), readAndCompose: () => compose(reading(text).record) },
    500,
  )
  print({ bench: 'read-compose', what: 'read + compose', text: name, ...readAndCompose, goal: 5 })
  print({ bench: 'read-compose', what: 'read', text: name, items: rowsOf(record.item), ...read })
}

function rowsOf(table: object): number {
  return Object.keys(table).length
}
