/*
 * Loaded into an Electron before its app (`electron -r`): writes one line of JSON when the window has shown itself and
 * its page has set the mark 'usable', another when it has come to rest, and quits. Nothing is measured through a debugger,
 * which would slow the start.
 */
const { readFileSync } = require('node:fs')
const { app } = require('electron')

const rest = 2000 // milliseconds from then on, in which the app settles

app.once('browser-window-created', async (_, window) => {
  const shown = new Promise((resolve) => window.once('show', () => resolve(Date.now())))
  const loaded = new Promise((resolve) => window.webContents.once('dom-ready', resolve))
  const marked = loaded.then(() => window.webContents.executeJavaScript(`(${whenMarked})()`))
  const [shownAt, usableAt] = await Promise.all([shown, marked])
  tell({ usableAt: Math.max(shownAt, usableAt) })
  setTimeout(() => {
    tell({ memory: processMemory() })
    app.quit()
  }, rest)
})

/** In the page: the moment of the mark, in milliseconds of the epoch. */
function whenMarked() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [mark] = list.getEntriesByName('usable')
      if (mark) resolve(performance.timeOrigin + mark.startTime)
    }).observe({ type: 'mark', buffered: true })
  })
}

/** Of all processes, in bytes. Linux tells each one's share of what several hold; elsewhere that is counted more than once. */
function processMemory() {
  return app
    .getAppMetrics()
    .reduce((sum, { pid, memory }) => sum + (shareOf(pid) ?? memory.workingSetSize * 1024), 0)
}

function shareOf(pid) {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(
      readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'),
    )
    return Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}

function tell(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
