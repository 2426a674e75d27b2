import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { registerCsv } from '../../../electron/export/register-csv.ts'
import type { RegisterRow } from '../../../shared/follow-up/register.ts'

const row = (words: string): RegisterRow => ({
  meeting: 'Third Harbour Forum',
  date: '2030-01-01',
  kind: 'action',
  words,
  owner: 'Secretariat',
  due: '',
  state: 'open',
  endedBy: '',
})

describe('a register as .csv', () => {
  test('begins with the mark of UTF-8 and ends each line with CRLF', () => {
    expect(registerCsv([row('Publish, says “Fiji”, the "survey".')])).toBe(
      '\uFEFFMeeting,Date,Kind,Words,Owner,Due,State,Closed or left by\r\n' +
        'Third Harbour Forum,2030-01-01,action,"Publish, says “Fiji”, the ""survey"".",Secretariat,,open,\r\n',
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'gives a spreadsheet nothing to calculate: %j',
    (words) => {
      expect(registerCsv([row(words)])).toContain(`,'${words},`)
    },
  )

  test('holds any words whole', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const words: string[] = []
        const step = ({ data }: { readonly data: string[] }) => words.push(data[3] ?? '')
        Papa.parse(registerCsv(texts.map(row)), { delimiter: ',', step: (line) => void step(line) })
        const read = words.slice(1, 1 + texts.length) // after the header, before the empty end
        const inert = texts.map((text) =>
          /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? `'${text}` : text,
        )
        expect(read).toEqual(inert)
      }),
    )
  })
})
