import type { SingleEntity, TableEntity } from './record.ts'

/** The names of the tables, without their schemas: the window needs the names and not zod. Parents come first. */
export const tableEntities = [
  'party',
  'group',
  'attendance',
  'delegate',
  'item',
  'sentence',
  'logLine',
  'proposal',
  'annex',
  'annexEntry',
  'followUp',
] as const satisfies readonly TableEntity[]

export const singleEntities = ['meeting', 'style'] as const satisfies readonly SingleEntity[]
