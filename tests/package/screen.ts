import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A virtual screen that every user of this machine may draw on, and no other machine. */
export type Screen = { display: string; close(): Promise<void> }

export async function openScreen(): Promise<Screen> {
  const args = ['-displayfd', '3', '-ac', '-nolisten', 'tcp', '-screen', '0', '1280x800x24']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const ended = once(server, 'exit')
  const numbers = server.stdio[3]
  if (numbers == null || !('read' in numbers)) throw new Error('Xvfb has no way to tell its number')
  const told = once(createInterface({ input: numbers }), 'line').then(([line]) => String(line))
  const number = await Promise.race([told, ended.then(() => undefined)])
  if (number === undefined) throw new Error('Xvfb did not start (Debian: xvfb)')
  return {
    display: `:${number}`,
    close: async () => {
      server.kill()
      await ended
    },
  }
}
