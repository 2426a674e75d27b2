import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// The least that an app can be: what any Electron app costs, beside which Rapporteur's own cost is measured.
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(import.meta.dirname, 'index.html'))
})
