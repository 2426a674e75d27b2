import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../electron/decode.ts'

const words = 'The Forum’s members met in Malé – “at last” – on 4 March.\r\nThey agreed.\n'
const western = 'Delegates met in Malé.\r\nThey agreed.\n'

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16()
}

function messageOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes)
  expect(decoded).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  return decoded.ok ? '' : decoded.error.message
}

describe('the text in a file', () => {
  test.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(words), words],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), words],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${words}`, 'utf16le'), words],
    ['UTF-16 the other way round, with a mark', bigEndian(`\uFEFF${words}`), words],
    ['UTF-16 without a mark', Buffer.from(western, 'utf16le'), western],
    ['UTF-16 the other way round, without', bigEndian(western), western],
  ])('is read from %s', (_, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text })
  })

  test('is read from Windows-1252, quotes and dashes too', () => {
    const bytes = Buffer.from(
      'The Forum\x92s members met in Mal\xE9 \x96 \x93at last\x94 \x96 for \x80 5.',
      'latin1',
    )
    expect(decodeText(bytes)).toEqual({
      ok: true,
      value: 'The Forum’s members met in Malé – “at last” – for € 5.',
    })
  })

  test('is any well-formed text, as it was written', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these no text has
    const odd = /[\0-\x08\x0E-\x19\x1B-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/
    const text = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((t) => t.isWellFormed() && t.trim() !== '' && !odd.test(t) && !/^[\uFEFF%{P]/.test(t))
    fc.assert(
      fc.property(text, (t) => {
        expect(decodeText(Buffer.from(t))).toEqual({ ok: true, value: t })
        expect(decodeText(Buffer.from(`\uFEFF${t}`, 'utf16le'))).toEqual({ ok: true, value: t })
      }),
    )
  })
})

describe('a file that is no text', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['empty', Buffer.alloc(0), /empty/],
    ['only a mark', Buffer.from('\uFEFF'), /no words/],
    ['only spaces', Buffer.from(' \r\n\t '), /no words/],
    ['a Word document', Buffer.from('PK\u0003\u0004 and so on'), /a Word document/],
    ['a PDF', Buffer.from('%PDF-1.7\n'), /a PDF/],
    ['binary', Buffer.from([1, 2, 3, 250, 0, 9, 0, 77]), /not a text/],
    ['zeros', Buffer.alloc(4096), /not a text/],
    ['half a UTF-16', Buffer.from([0xff, 0xfe, 65, 0, 66]), /UTF-16LE/],
    ['UTF-8 cut in a character', Buffer.from('Malé and Malé – é').subarray(0, -1), /proper UTF-8/],
    ['UTF-8 with a stray byte', Buffer.from([...Buffer.from('Malé, é'), 0xff]), /proper UTF-8/],
    ['another encoding', Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), /save it as/],
  ])('says what it is: %s', (_, bytes, message) => {
    expect(messageOf(bytes)).toMatch(message)
  })

  test('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const decoded = decodeText(bytes)
        expect(decoded.ok || decoded.error.code === 'unreadable').toBe(true)
        if (decoded.ok) expect(decoded.value.isWellFormed()).toBe(true)
      }),
    )
  })
})
