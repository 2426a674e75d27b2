import type { Printing } from '../../../electron/export/render.ts'

/** How a text that is still being written is printed. */
export const printing: Printing = {
  stand: { name: 'Draft 1', at: '', isAdopted: false },
  at: '2026-11-25T14:05:00.000Z',
}
