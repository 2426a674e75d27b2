import { readFile } from 'node:fs/promises'

/** Arguments that have Chromium write down all it does about networks. */
export function netLogArgs(path: string): string[] {
  return [`--log-net-log=${path}`, '--net-log-capture-mode=Everything']
}

/** Every address and host that the net log of an app names; the app must have ended, and there must be a log. */
export async function hostsNamedIn(path: string): Promise<string[]> {
  const { events } = JSON.parse(await readFile(path, 'utf8'))
  if (!(events.length > 0)) throw new Error('the net log is empty')
  const named = JSON.stringify(events).matchAll(/"(?:url|host|hostname|qname)":"([^"]*)"/g)
  return [...named].map(([, name = '']) => name)
}
