/** The forms in which a meeting leaves Rapporteur: its statement, or (json) the meeting itself. */
export const formats = ['docx', 'pdf', 'html', 'md', 'txt', 'json'] as const
export type Format = (typeof formats)[number]
