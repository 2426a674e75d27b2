import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SeriesGroup } from '../../shared/record/series.ts'
import { GroupFields } from '../attendance/group-fields.tsx'
import { Button, IconButton } from '../components/button.tsx'
import type { SeriesProps } from './series-props.ts'

const another: SeriesGroup = {
  role: 'participant',
  label: 'Another group',
  many: '{list} attended.',
  one: '{list} attended.',
  joined: false,
  sort: 'as-entered',
  regulars: [],
}

/** The attendance groups that new meetings of a series start with: their order, names and wording. */
export function SeriesGroups({ series, onSeries, onDone }: SeriesProps) {
  const [open, setOpen] = useState<number | null>(null)
  const { groups } = series
  const withGroups = (next: SeriesGroup[]) => ({ ...series, groups: next })
  const move = (at: number, to: number) => {
    const [moved] = groups.slice(at, at + 1)
    if (moved === undefined) return
    setOpen(null)
    onDone(withGroups(groups.toSpliced(at, 1).toSpliced(to, 0, moved)))
  }
  const remove = (at: number) => {
    setOpen(null)
    onDone(withGroups(groups.toSpliced(at, 1)))
  }
  const add = () => {
    setOpen(groups.length)
    onDone(withGroups([...groups, another]))
  }
  return (
    <div className="series-list">
      <ol>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group of a series is known by its place alone
          <li key={at}>
            <div className="series-row">
              <button
                type="button"
                className="series-row-name"
                aria-expanded={open === at}
                onClick={() => setOpen(open === at ? null : at)}
              >
                {group.label || 'Unnamed group'}
              </button>
              <IconButton
                label={`Move ${group.label} up`}
                isDisabled={at === 0}
                onPress={() => move(at, at - 1)}
              >
                <ArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={`Move ${group.label} down`}
                isDisabled={at === groups.length - 1}
                onPress={() => move(at, at + 1)}
              >
                <ArrowDown size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={`Remove ${group.label}`}
                isDisabled={groups.length === 1}
                onPress={() => remove(at)}
              >
                <Trash2 size={14} aria-hidden />
              </IconButton>
            </div>
            {open === at ? (
              <div className="details">
                <GroupFields
                  groups={groups}
                  at={at}
                  style={series.style}
                  onFields={(fields, typing) => {
                    const next = withGroups(groups.with(at, { ...group, ...fields }))
                    if (typing) onSeries(next)
                    else onDone(next)
                  }}
                  onLeave={() => onDone(series)}
                  onEscape={() => setOpen(null)}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <Button look="quiet" onPress={add}>
        <Plus size={14} aria-hidden />
        Add a group
      </Button>
    </div>
  )
}
