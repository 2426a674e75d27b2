import type { Meeting } from '../../record/meeting.ts'

type Mode = Meeting['mode']

const usual = {
  'in-person': '',
  hybrid: 'in hybrid format',
  virtual: 'virtually',
} as const satisfies Record<Mode, string>

/** The mode that words like "in a hybrid format" or "via videoconference" tell; undefined where they tell none. */
export function modeOf(words: string): Mode | undefined {
  if (/hybrid/i.test(words)) return 'hybrid'
  if (/virtual|online|on-line|video|teleconference|\bteams\b|\bzoom\b|webex|remote/i.test(words)) {
    return 'virtual'
  }
  return /in[- ]person|physical|face[- ]to[- ]face/i.test(words) ? 'in-person' : undefined
}

/** A mode in the words given if they tell this mode, else in the usual ones; '' for a meeting in person. */
export function modeWords(mode: Mode, words: string): string {
  return modeOf(words) === mode ? words : usual[mode]
}
