import { TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { saying } from '../../../renderer/spelling/marks.ts'
import { mostWords } from '../../../shared/spelling/limits.ts'
import { wordSet } from '../../../shared/spelling/words.ts'
import { bodyOf, plainText, recordOf } from '../body/arbitraries.ts'
import { drawn } from '../body/drawing.ts'
import { knowing, markedEditor, typing } from './marked-editor.ts'

const two = '- Members welcommed the report.\n- They noted the recieved tables.'

describe('misspelt words', () => {
  it('are marked once there has been time to look, each word asked about once', async () => {
    const editor = markedEditor(drawn(`${two}\n- They welcommed it.`))
    expect(editor.marked()).toEqual([])
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed', 'recieved', 'welcommed'])
    const asked = editor.library.asked.flat()
    expect(asked.filter((word) => word === 'welcommed')).toHaveLength(1)
  })

  it('are whole words, whatever italics and footnotes run through them', async () => {
    const text = {
      text: 'Members welcommed it.',
      marks: [
        { kind: 'italic' as const, from: 8, to: 11 },
        { kind: 'footnote' as const, at: 8, note: 'Before it.' },
        { kind: 'footnote' as const, at: 13, note: 'Among its letters.' },
        { kind: 'footnote' as const, at: 17, note: 'After it.' },
      ],
    }
    const editor = markedEditor(recordOf(bodyOf([{ text }]), 'bulleted'))
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed'])
    expect(editor.library.asked.flat()).toContain('welcommed')
  })

  it('are not looked for in composed paragraphs', async () => {
    const editor = markedEditor(drawn('{opening}\n- Members noted it.'))
    await editor.pause()
    expect(editor.library.asked.flat()).toEqual(['Members', 'noted', 'it'])
  })

  it('keep their marks through typing elsewhere, and only what changed is looked at again', async () => {
    const editor = markedEditor(drawn(two))
    await editor.pause()
    const before = editor.library.asked.length
    editor.apply(typing('report', ' of the pilotts'))
    expect(editor.marked()).toEqual(['welcommed', 'recieved'])
    editor.apply(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 2)))
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed', 'pilotts', 'recieved'])
    expect(editor.library.asked.slice(before)).toEqual([['of', 'pilotts']])
  })
})

describe('the word being typed', () => {
  it('is neither marked nor asked about until the cursor leaves it', async () => {
    const editor = markedEditor(drawn(two))
    await editor.pause()
    const before = editor.library.asked.length
    for (const letter of ' thankd') {
      const words = editor.state().doc.firstChild?.textContent ?? ''
      editor.apply(typing(words, letter))
      await editor.pause()
    }
    expect(editor.marked()).toEqual(['welcommed', 'recieved'])
    expect(editor.library.asked).toHaveLength(before)
    editor.apply(typing('thankd', '.'))
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed', 'thankd', 'recieved'])
    expect(editor.library.asked.slice(before)).toEqual([['thankd']])
  })

  it('is marked once the focus goes elsewhere', async () => {
    const editor = markedEditor(drawn('- Members noted it.'))
    await editor.pause()
    editor.apply(typing('noted it', ' agian'))
    await editor.pause()
    expect(editor.marked()).toEqual([])
    editor.apply(({ tr }) => saying(tr, 'left'))
    await editor.pause()
    expect(editor.marked()).toEqual(['agian'])
  })

  it('loses its mark while it is corrected, and has it again where it is left wrong', async () => {
    const editor = markedEditor(drawn('- Members welcomed it.'))
    await editor.pause()
    editor.apply(typing('welcom', 'm'))
    await editor.pause()
    expect(editor.marked()).toEqual([])
    editor.apply(({ tr, doc }) => tr.setSelection(TextSelection.create(doc, 2)))
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed'])
  })
})

describe('a long draft', () => {
  const words = Array.from({ length: 3000 }, (_, nth) =>
    [...String(nth)].map((digit) => 'abcdefghij'[Number(digit)]).join('x'),
  )
  const items = Array.from({ length: 300 }, (_, nth) => ({
    text: plainText(`${words.slice(nth * 10, nth * 10 + 10).join(' ')}.`),
  }))

  it('is asked about in questions that are not too long, and marked a few items at a time', async () => {
    const editor = markedEditor(recordOf(bodyOf(items), 'bulleted'))
    const times = await editor.pause()
    expect(times).toBeGreaterThan(10)
    const { asked } = editor.library
    expect(asked.length).toBeGreaterThan(1)
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(mostWords)
    expect(editor.marked().length).toBeGreaterThan(2000)
    const all = asked.flat()
    expect(new Set(all).size).toBe(all.length)
  })
})

describe('a dictionary that does not answer', () => {
  it('makes nothing right: it is asked again, after ever longer rests, and marks come then', async () => {
    const editor = markedEditor(drawn(two))
    editor.library.isReachable = false
    await editor.pause()
    expect(editor.marked()).toEqual([])
    expect(editor.library.asked).toHaveLength(1)

    editor.apply(typing('report', ' of the pilotts today'))
    await editor.pause()
    expect(editor.library.asked).toHaveLength(1) // typing does not hurry it
    const [first = 0] = await editor.wait()
    await editor.pause()
    const [second = 0] = await editor.wait()
    expect(second).toBeGreaterThan(first)
    editor.library.isReachable = true
    await editor.pause()
    await editor.wait()
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed', 'pilotts', 'recieved'])
  })
})

describe('what counts as right', () => {
  it('takes marks away and brings them back as words become known and are forgotten', async () => {
    const editor = markedEditor(drawn('- Members welcomed the Tavalu Group of Zorbland.'))
    await editor.pause()
    expect(editor.marked()).toEqual(['Tavalu', 'Zorbland'])
    editor.measureBy(knowing('Tavalu'))
    await editor.pause()
    expect(editor.marked()).toEqual(['Zorbland'])
    editor.measureBy({ known: [wordSet(['Tavalu']), wordSet(['the Republic of Zorbland'])] })
    await editor.pause()
    expect(editor.marked()).toEqual([])
    editor.measureBy({ known: [] })
    await editor.pause()
    expect(editor.marked()).toEqual(['Tavalu', 'Zorbland'])
  })

  it('is everything where spelling is switched off, and marks come back with it', async () => {
    const editor = markedEditor(drawn(two))
    await editor.pause()
    editor.measureBy({ isMarked: false })
    editor.apply(typing('report', ' of the pilotts today'))
    await editor.pause()
    expect(editor.marked()).toEqual([])
    expect(editor.library.asked.flat()).not.toContain('pilotts')
    editor.measureBy({ isMarked: true })
    await editor.pause()
    expect(editor.marked()).toEqual(['welcommed', 'pilotts', 'recieved'])
  })

  it('is asked anew in another English', async () => {
    const editor = markedEditor(drawn('- Members organized it.'))
    await editor.pause()
    expect(editor.marked()).toEqual(['organized'])
    editor.measureBy({ dialect: { language: 'en-GB', spelling: '-ize' } })
    await editor.pause()
    expect(editor.marked()).toEqual([])
  })
})
