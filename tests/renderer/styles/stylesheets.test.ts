import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/bundle.ts'
import { contrast, themes } from './tokens.ts'

const paths = globSync('renderer/**/*.{css,ts,tsx}', { cwd: root })
const texts = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
const sheets = [...texts].filter(([path]) => path.endsWith('.css'))
const all = sheets.map(([, css]) => css).join('\n')

/** Declared by React Aria on what it opens. */
const foreign = ['--trigger-width']

describe('the stylesheets', () => {
  it('are each asked for by somebody', () => {
    const unused = sheets.filter(
      ([path]) => ![...texts].some(([by, text]) => by !== path && imports(text, basename(path))),
    )
    expect(unused.map(([path]) => path)).toEqual([])
  })

  it('use no name that nobody has given a value', () => {
    const used = new Set(all.match(/(?<=var\()--[\w-]+/g))
    const given = new Set([...(all.match(/--[\w-]+(?=:)/g) ?? []), ...foreign])
    expect([...used].filter((name) => !given.has(name))).toEqual([])
  })

  it('take every colour from the tokens, the system’s own apart', () => {
    const coloured = sheets
      .filter(([path]) => basename(path) !== 'tokens.css')
      .flatMap(([path, css]) =>
        [...css.matchAll(/#[\da-f]{3,8}\b(?=[^{}]*;)|\b(?:rgb|hsl)a?\(/gi)].map(
          ([colour]) => `${path}: ${colour}`,
        ),
      )
    expect(coloured).toEqual([])
  })

  it('move nothing that does not rest where a person wants no motion', () => {
    const moving = [...all.matchAll(/(?:transition|animation|scroll-behavior)[\w-]*:[^;]+/g)]
    expect(moving.length).toBeGreaterThan(1)
    expect(
      moving.map(([declared]) => declared).filter((one) => !one.includes('var(--quick)')),
    ).toEqual([])
    expect(all).toMatch(/prefers-reduced-motion: reduce\) \{\s*:root \{\s*--quick: 0ms;/)
  })
})

const surfaces = ['--pane', '--rail', '--paper', '--raised', '--accent-soft'] as const
const words = ['--ink', '--ink-quiet', '--ink-faint', '--accent', '--accent-strong'] as const
const told = ['--critical', '--attention', '--added', '--removed'] as const

describe.each(
  Object.entries(themes(readFileSync(join(root, 'renderer/styles/tokens.css'), 'utf8'))),
)('the colours in %s', (_theme, colours) => {
  const pairs: readonly (readonly [string, string, number])[] = [
    ...words.flatMap((word) => surfaces.map((on) => [word, on, 4.5] as const)),
    ...told.flatMap((word) => surfaces.slice(0, 4).map((on) => [word, on, 4.5] as const)),
    ...(['--ink', '--ink-quiet'] as const).map((word) => [word, '--desk', 4.5] as const),
    ...(['--attention', '--ink', '--ink-quiet'] as const).map(
      (word) => [word, '--attention-soft', 4.5] as const,
    ),
    ...(['--critical', '--ink'] as const).map((word) => [word, '--critical-soft', 4.5] as const),
    ['--on-fill', '--fill', 4.5],
    ['--on-fill', '--fill-strong', 4.5],
    ...(['--focus', '--hairline-strong', '--accent'] as const).flatMap((line) =>
      surfaces.slice(0, 4).map((on) => [line, on, 3] as const),
    ),
  ]

  it('can be told apart and read: AA, also under the pointer', () => {
    const faint = pairs.flatMap(([over, under, least]) =>
      [under, `${under} --hover`, `${under} --pressed`]
        .slice(0, over === '--ink' || over === '--ink-quiet' ? 3 : 1)
        .map((on) => ({ over, on, is: contrast(colours, over, on.split(' ')) }))
        .filter(({ is }) => is < least),
    )
    expect(faint).toEqual([])
  })
})

function imports(text: string, sheet: string): boolean {
  return new RegExp(`import\\s[^\\n]*/${sheet.replaceAll('.', '\\.')}['"]`).test(text)
}
