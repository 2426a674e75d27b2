import type { Bench, Line } from './measure.ts'

/**
 * Measures, one after the other, and prints what it finds as lines of JSON: times in milliseconds, ratios of what was
 * measured in the same run. Never a test: a slow machine is no fault. Names as arguments choose some of the benches.
 */
const benches: { readonly [name: string]: () => Promise<{ readonly bench: Bench }> } = {
  understood: () => import('./understood.ts'),
  recognition: () => import('./recognition.ts'),
  'read-compose': () => import('./read-compose.ts'),
  export: () => import('./export.ts'),
  locked: () => import('./locked.ts'),
  peers: () => import('./peers.ts'),
  'edit-acknowledged': () => import('./app/edit.ts'),
  start: () => import('./app/start.ts'),
  package: () => import('./app/package.ts'),
  drafting: () => import('./app/drafting.ts'),
  spelling: () => import('./app/spelling.ts'),
  opening: () => import('./app/opening.ts'),
  scrolling: () => import('./app/scrolling.ts'),
  lasting: () => import('./app/lasting.ts'),
}

const print = (line: Line) => process.stdout.write(`${JSON.stringify(line)}\n`)

const chosen = process.argv.slice(2)
for (const name of chosen.length > 0 ? chosen : Object.keys(benches)) {
  const load = benches[name]
  if (load === undefined) {
    print({ bench: name, missing: `There is no such bench. There are: ${Object.keys(benches)}.` })
    process.exitCode = 1
    continue
  }
  try {
    const { bench } = await load()
    await bench(print)
  } catch (error) {
    print({ bench: name, missing: error instanceof Error ? error.message : String(error) })
    process.exitCode = 1
  }
}
