import { contextBridge, ipcRenderer, webFrame } from 'electron'
import { type CallName, callNames } from '../shared/call-names.ts'
import type { Calls } from '../shared/calls.ts'
import type { RoomEvent } from '../shared/room/screen.ts'

// The list of names, which carries no schemas, and the contract name the same calls.
type Same<One, Other> = [One, Other] extends [Other, One] ? true : never
true satisfies Same<CallName, keyof Calls>

/** What the window gets: one method a call, and no way to name a channel itself. */
const bridge = Object.fromEntries(
  callNames.map((name) => [name, (input: unknown) => ipcRenderer.invoke(name, input)]),
)

/** Main asks the window to send what it holds and then to call closeNow. */
function onClosing(callback: () => void): void {
  ipcRenderer.on('closing', () => callback())
}

/** Main tells what happens in the room's window. */
function onRoom(callback: (event: RoomEvent) => void): void {
  ipcRenderer.on('room', (_event, event: RoomEvent) => callback(event))
}

/**
 * The window tells which of the words that a person types are misspelt. Chromium's own checker stays off: it would fetch its
 * dictionaries.
 */
function onWords(misspelt: (words: string[]) => Promise<string[]>): void {
  webFrame.setSpellCheckProvider('en-GB', {
    spellCheck: (words, answer) => {
      misspelt(words).then(answer, () => answer([]))
    },
  })
}

contextBridge.exposeInMainWorld('rapporteur', { ...bridge, onClosing, onRoom, onWords })
