import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react'
import { useSession } from '../app/use-session.tsx'
import { IconButton } from '../components/button.tsx'
import { CommandMenu } from '../components/menu.tsx'
import type { Shelf } from './shelves.ts'

/** A series over its meetings: make the next one, change the series, remove it. */
export function SeriesHeading({ shelf }: { shelf: Shelf }) {
  const session = useSession()
  const { series, name } = shelf
  return (
    <header className="shelf-heading">
      <h2 title={series?.name}>{name}</h2>
      <IconButton
        label={series === null ? 'New meeting outside any series' : `New meeting of ${name}`}
        onPress={() => session.startMeeting(series)}
      >
        <Plus size={14} aria-hidden />
      </IconButton>
      {series === null ? null : (
        <CommandMenu
          label={name}
          commands={[
            {
              label: 'Edit the series…',
              icon: <Pencil size={14} aria-hidden />,
              run: () => session.showSeries(series.id),
            },
            {
              label: 'Delete the series',
              icon: <Trash2 size={14} aria-hidden />,
              apart: true,
              run: () => session.remove({ kind: 'series.remove', id: series.id }, name),
            },
          ]}
        >
          <IconButton label={`More for the series ${name}`}>
            <Ellipsis size={14} aria-hidden />
          </IconButton>
        </CommandMenu>
      )}
    </header>
  )
}
