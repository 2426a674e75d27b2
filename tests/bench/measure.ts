/** One line of the bench: a name, and what was found. Times are in milliseconds. */
export type Line = { readonly bench: string } & { readonly [found: string]: unknown }

/** A part of the bench: prints its lines one by one, as they are found. */
export type Bench = (print: (line: Line) => void) => Promise<void>

export type Times = {
  readonly runs: number
  readonly median: number
  readonly p99: number
  readonly least: number
}

/**
 * How long each of several works takes, in milliseconds. They take turns, so that a machine that is slower for a while is so
 * for all of them; the first turns warm up and do not count.
 */
export async function measured<Name extends string>(
  works: { readonly [name in Name]: () => unknown },
  runs: number,
): Promise<{ readonly [name in Name]: Times }> {
  const all = Object.entries<() => unknown>(works)
  const times = new Map(all.map(([name]) => [name, [] as number[]]))
  const warming = Math.ceil(runs / 5)
  for (let turn = -warming; turn < runs; turn += 1) {
    for (const [name, work] of all) {
      const start = performance.now()
      await work()
      if (turn >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  const found = all.map(([name]) => [name, timesOf(times.get(name) ?? [])])
  return Object.fromEntries(found) as { [name in Name]: Times }
}

/**
 * The same for times by a clock that ticks each `tick` milliseconds, as a page's does: a time it tells is anywhere within
 * half a tick of what was measured, so the median is looked for inside the tick it falls into.
 */
export function coarseTimesOf(times: readonly number[], tick: number): Times {
  const found = timesOf(times)
  const inTicks = times.map((time) => Math.round(time / tick))
  const middle = Math.round(found.median / tick)
  const below = inTicks.filter((time) => time < middle).length
  const within = inTicks.filter((time) => time === middle).length
  const median = rounded((middle - 0.5 + (times.length / 2 - below) / within) * tick)
  return { ...found, median }
}

/** The middle and the tail of some times. */
export function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
  return { runs: sorted.length, median: at(0.5), p99: at(0.99), least: at(0) }
}

export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
