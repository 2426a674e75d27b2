/** The forms in which a meeting leaves Rapporteur: its statement, or (json) the meeting itself. */
export const formats = ['docx', 'pdf', 'html', 'md', 'txt', 'json'] as const
export type Format = (typeof formats)[number]

/** The forms of the register of decisions and actions of a series: a table in Word, or for a spreadsheet. */
export const registerFormats = ['docx', 'csv'] as const
export type RegisterFormat = (typeof registerFormats)[number]
