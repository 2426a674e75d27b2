import { useCommand } from '../app/commands.ts'
import { useSession } from '../app/use-session.tsx'
import { useDraft } from '../record/use-draft.tsx'

/** What is chosen for the page of the open meeting, whatever part of it is in sight. */
export function PageCommands() {
  const session = useSession()
  const { record, dispatch } = useDraft()
  const { id, emblem } = record.style
  const set = (fields: Partial<typeof record.style>) =>
    session.report(dispatch({ kind: 'set', entity: 'style', id, fields }))
  useCommand('template.choose', async () => {
    const template = await session.chooseTemplate()
    if (template !== null) set({ template })
  })
  useCommand('emblem.choose', async () => {
    const chosen = await session.chooseEmblem()
    if (chosen !== null) set({ emblem: { ...chosen, altText: emblem?.altText ?? '' } })
  })
  return null
}
