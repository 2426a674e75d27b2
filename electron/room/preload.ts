import { contextBridge, ipcRenderer } from 'electron'
import type { RoomScreen } from '../../shared/room/screen.ts'

/** All that the room's page gets: what it is sent. It can ask for nothing and send nothing. */
export type RoomBridge = { onScreen(callback: (screen: RoomScreen) => void): void }

const bridge: RoomBridge = {
  onScreen: (callback) => {
    ipcRenderer.on('screen', (_event, screen: RoomScreen) => callback(screen))
  },
}

contextBridge.exposeInMainWorld('room', bridge)
