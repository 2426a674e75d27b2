import { sentencesIn } from '../../shared/reading/outcomes.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'

/** Who may act: the parties of a meeting by name and acronym, then all those who act in its sentences already. */
export function actorNames(record: MeetingRecord): string[] {
  const names = new Set<string>()
  for (const { name, acronym } of Object.values(record.party)) {
    names.add(name)
    if (acronym !== '') names.add(acronym)
  }
  for (const item of Object.values(record.item)) {
    if (item.part !== '') continue
    for (const { actors } of sentencesIn(record, item)) for (const name of actors) names.add(name)
  }
  return [...names]
}
