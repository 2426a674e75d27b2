import { createApi } from './api.ts'
import { askFirst } from './app/first-asked.ts'

// The first thing the window does: the main process answers while the rest of the page's code is still being read.

export const api = createApi(window.rapporteur)

export const lastOpened = {
  get: () => localStorage.getItem('last-opened'),
  set: (meeting: string) => localStorage.setItem('last-opened', meeting),
}

export const firstAsked = askFirst(api, lastOpened)
