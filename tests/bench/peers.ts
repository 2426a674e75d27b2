import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleCommandLine } from '../../build/bundle.ts'
import { type Bench, type Line, rounded, timesOf } from './measure.ts'
import { contentIn } from './peers/floor.ts'
import { prepare, saysAll } from './peers/prepare.ts'
import { type Ran, run } from './peers/run.ts'

const makeScript = join(import.meta.dirname, 'peers', 'make.ts')
const pythonScript = join(import.meta.dirname, 'peers', 'make-python-docx.py')
const sizes = [
  { outcomes: 12, whole: 15, warm: 100 },
  { outcomes: 1_000, whole: 5, warm: 10 },
  { outcomes: 10_000, whole: 3, warm: 3 },
]

/** A maker of the same document: how a person starts it once, and, where it can, how it makes many in one process. */
type Maker = {
  readonly name: string
  readonly once: readonly string[]
  readonly out: string
  readonly again?: readonly string[]
}
type Found = { readonly maker: string; readonly median: number }

/**
 * The same statement of 12, 1 000 and 10 000 outcomes as Word, by Rapporteur (from its store, by its command line as it is built) and by
 * others, beside the floor: the same XML by string and zip. Whole processes, and warm; the most memory beside each.
 */
export const bench: Bench = async (print) => {
  const say = (line: Omit<Line, 'bench'>) => print({ bench: 'peers', ...line })
  say({ load: loadavg()[0] })
  const cli = [process.execPath, await bundleCommandLine()]
  const python = ['python3', '/usr/bin/python3'].find((one) => answers([one, '-c', 'import docx']))
  const hasPandoc = answers(['pandoc', '--version'])
  if (python === undefined) say({ missing: 'python-docx: apt-get install python3-docx' })
  if (!hasPandoc) say({ missing: 'pandoc: apt-get install pandoc' })
  const desk = mkdtempSync(join(tmpdir(), 'peers-'))
  try {
    for (const { outcomes, whole, warm } of sizes) {
      const folder = join(desk, String(outcomes))
      const meeting = prepare(folder, outcomes, cli)
      const makers = makersIn(folder, { cli, meeting, python, hasPandoc })
      tell(say, 'whole process', outcomes, wholeProcesses(makers, folder, whole, say))
      tell(say, 'warm', outcomes, warmRuns(makers, warm, outcomes, say))
    }
  } finally {
    rmSync(desk, { recursive: true, force: true })
  }
}

function answers([command = '', ...words]: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0
}

type Tools = {
  readonly cli: readonly string[]
  readonly meeting: string
  readonly python: string | undefined
  readonly hasPandoc: boolean
}

function makersIn(folder: string, { cli, meeting, python, hasPandoc }: Tools): Maker[] {
  const out = (name: string) => join(folder, `${name}.docx`)
  const inNode = (name: string): Maker => {
    const once = [process.execPath, makeScript, name, folder]
    return { name, once, out: out(name), again: once }
  }
  const rapporteur = out('rapporteur')
  const store = ['--store', join(folder, 'store')]
  const makers: Maker[] = [
    inNode('floor'),
    {
      ...inNode('rapporteur'),
      once: [...cli, 'export', meeting, '--to', 'docx', '--out', rapporteur, ...store],
    },
    inNode('docxtemplater'),
    inNode('easy-template-x'),
  ]
  if (python !== undefined) {
    const once = [python, pythonScript, folder]
    makers.push({ name: 'python-docx', once, out: out('python-docx'), again: once })
  }
  if (hasPandoc) {
    const once = ['pandoc', join(folder, 'statement.md'), '-o', out('pandoc')]
    makers.push({ name: 'pandoc', once, out: out('pandoc') })
  }
  return makers
}

type Say = (line: Omit<Line, 'bench'>) => void

/** They take turns, so that a machine that is slower for a while is so for all of them. */
function wholeProcesses(makers: readonly Maker[], folder: string, turns: number, say: Say) {
  const ran = new Map(makers.map(({ name }) => [name, [] as Ran[]]))
  const failed = new Set<string>()
  for (let turn = 0; turn < turns; turn += 1) {
    for (const { name, once } of makers) {
      if (failed.has(name)) continue
      const one = run(once)
      if (one === null) failed.add(name)
      else ran.get(name)?.push(one)
    }
  }
  const content = contentIn(folder)
  return makers.flatMap(({ name, out }): Found[] => {
    const runs = ran.get(name) ?? []
    if (failed.has(name)) {
      say({ what: 'whole process', maker: name, missing: 'failed, or took more than two minutes' })
      return []
    }
    const times = timesOf(runs.map(({ ms }) => ms))
    const peakMB = runs.reduce<number | null>((most, { peakMB }) => larger(most, peakMB), null)
    const sameWords = saysAll(out, content)
    const outcomes = content.paragraphs.length - 1
    say({ what: 'whole process', outcomes, maker: name, ...times, peakMB, sameWords })
    return [{ maker: name, median: times.median }]
  })
}

function larger(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}

function warmRuns(makers: readonly Maker[], turns: number, outcomes: number, say: Say): Found[] {
  return makers.flatMap(({ name, again }): Found[] => {
    if (again === undefined) return []
    const ran = run([...again, String(turns)])
    if (ran === null) {
      say({ what: 'warm', outcomes, maker: name, missing: 'failed, or took more than two minutes' })
      return []
    }
    const times = timesOf(JSON.parse(ran.output))
    say({ what: 'warm', outcomes, maker: name, ...times, peakMB: ran.peakMB })
    return [{ maker: name, median: times.median }]
  })
}

/** How Rapporteur stands to the floor, and to the fastest of the others. */
function tell(say: Say, what: string, outcomes: number, found: readonly Found[]): void {
  const medianOf = (name: string) => found.find(({ maker }) => maker === name)?.median
  const others = found.filter(({ maker }) => !['floor', 'rapporteur'].includes(maker))
  const fastest = others.toSorted((one, other) => one.median - other.median)[0]
  const [own, floor] = [medianOf('rapporteur'), medianOf('floor')]
  if (own === undefined || floor === undefined) return
  say({ what, outcomes, ratioToFloor: rounded(own / floor), ...goal(what, outcomes) })
  if (fastest === undefined) return
  const ratioToFastestPeer = rounded(own / fastest.median)
  say({ what, outcomes, ratioToFastestPeer, peer: fastest.maker, goal: outcomes > 12 ? 1 : 'none' })
}

function goal(what: string, outcomes: number) {
  return what === 'whole process' && outcomes === 12 ? { goal: 1.5 } : {}
}
