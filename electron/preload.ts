import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { type CallName, callNames } from '../shared/call-names.ts'
import type { Calls } from '../shared/calls.ts'
import type { CommandId } from '../shared/commands.ts'
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

/** Main tells which command was chosen from the menu. */
function onCommand(callback: (command: CommandId) => void): void {
  ipcRenderer.on('command', (_event, command: CommandId) => callback(command))
}

/** Main tells that files wait to be opened. */
function onFiles(callback: () => void): void {
  ipcRenderer.on('files', () => callback())
}

/** Files dropped on the window go to main by the paths that only the system can give them: the page never names one. */
function dropFiles(files: readonly File[]): void {
  ipcRenderer.send(
    'files-dropped',
    files.map((file) => webUtils.getPathForFile(file)),
  )
}

contextBridge.exposeInMainWorld('rapporteur', {
  ...bridge,
  onClosing,
  onFiles,
  onRoom,
  onCommand,
  dropFiles,
})
