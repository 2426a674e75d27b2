import type { EmblemNamed, TemplateNamed } from '../../shared/record/meeting.ts'
import type { Api } from '../api.ts'
import type { Desk } from './desk.ts'

/** Templates and emblems from files into the store, and templates back. */
export function createTemplates(api: Api, desk: Desk) {
  const say = (words: string) => desk.say({ place: 'window', tone: 'done', words })
  return {
    /** A template that the person chooses, checked and kept; null where they change their mind or it cannot be used, which is said. */
    chooseTemplate: async (): Promise<TemplateNamed | null> => {
      const chosen = await api.chooseTemplate({})
      if (!desk.report(chosen)) return null
      const { template, fills } = chosen.value
      if (template !== null) say(`“${template.file}” ${fillsInWords(fills)}`)
      return template
    },
    /** An emblem that the person chooses, checked and kept; null where they change their mind or it cannot be used, which is said. */
    chooseEmblem: async (): Promise<EmblemNamed | null> => {
      const chosen = await api.chooseEmblem({})
      if (!desk.report(chosen)) return null
      const { emblem } = chosen.value
      if (emblem !== null) say(`“${emblem.file}” stands over the first page.`)
      return emblem
    },
    saveTemplate: async (template: TemplateNamed): Promise<void> => {
      const saved = await api.saveTemplate({ template })
      if (!desk.report(saved)) return
      const { file } = saved.value
      if (file !== null) say(`Saved as “${file}”.`)
    },
  }
}

function fillsInWords(fills: readonly string[]): string {
  return fills.length === 0
    ? 'has no placeholders: the statement goes to its end.'
    : `is filled with: ${fills.join(', ')}.`
}
