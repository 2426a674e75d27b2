import { type Command, commandIn } from './cli/arguments.ts'
import { help } from './cli/help.ts'
import { type Terminal, terminal } from './cli/terminal.ts'

/** Does what the words after the program's name say. Only what a command needs is loaded: help costs nothing. */
async function main(words: readonly string[], terminal: Terminal): Promise<void> {
  const command = commandIn(words)
  if (!command.ok) return terminal.complain(command.error.message)
  if (command.value === 'help') process.stdout.write(help)
  else await run(command.value, terminal)
}

async function run(command: Command, terminal: Terminal): Promise<void> {
  const { inStore } = await import('./cli/in-store.ts')
  await inStore(command.store, terminal, async (store) => {
    switch (command.name) {
      case 'read': {
        const { readFiles } = await import('./cli/read.ts')
        return readFiles(store, terminal, command.files)
      }
      case 'list': {
        const { list } = await import('./cli/list.ts')
        return list(store, terminal)
      }
      case 'show': {
        const { showMeeting } = await import('./cli/show.ts')
        return showMeeting(store, terminal, command)
      }
      case 'revisions': {
        const { listRevisions } = await import('./cli/revisions.ts')
        return listRevisions(store, terminal, command.meeting)
      }
      case 'revise': {
        const { reviseMeeting } = await import('./cli/revise.ts')
        return reviseMeeting(store, terminal, command)
      }
      case 'export': {
        const { exportMeeting } = await import('./cli/export.ts')
        return exportMeeting(store, terminal, command)
      }
      case 'register': {
        const { writeRegister } = await import('./cli/register.ts')
        return writeRegister(store, terminal, command)
      }
      case 'compare': {
        const { compareMeeting } = await import('./cli/compare.ts')
        return compareMeeting(store, terminal, command)
      }
      case 'import': {
        const { importMeeting } = await import('./cli/import.ts')
        return importMeeting(store, terminal, command.file)
      }
    }
  })
}

const own = terminal()
try {
  await main(process.argv.slice(2), own)
} catch (error) {
  // not foreseen: the stack helps whoever is told of it
  own.complain(`This went wrong unexpectedly. ${error instanceof Error ? error.stack : error}`)
}
process.exitCode = own.complained ? 1 : 0
