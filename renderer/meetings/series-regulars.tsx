import { X } from 'lucide-react'
import { ok } from '../../shared/result.ts'
import { nameInList } from '../../shared/statement/wording/names.ts'
import { IconButton } from '../components/button.tsx'
import { Segmented } from '../components/choice.tsx'
import { useTyped } from '../components/use-typed.ts'
import { WordsField } from '../components/words-field.tsx'
import { readNumber, showNumber } from '../facts/ordinal.ts'
import type { SeriesProps } from './series-props.ts'

/** Whom a new meeting of the series expects, and how many members it needs. Taking one out by hand makes the list stay as it is. */
export function SeriesRegulars({ series, onDone }: SeriesProps) {
  const remove = (groupAt: number, at: number) => {
    const groups = series.groups.map((group, index) =>
      index === groupAt ? { ...group, regulars: group.regulars.toSpliced(at, 1) } : group,
    )
    onDone({ ...series, groups, learnsRegulars: false })
  }
  const isEmpty = series.groups.every(({ regulars }) => regulars.length === 0)
  return (
    <div className="series-list">
      <div className="form">
        <Segmented
          label="Where they come from"
          span={8}
          value={series.learnsRegulars ? 'learnt' : 'kept'}
          options={[
            { value: 'learnt', label: 'The last meeting' },
            { value: 'kept', label: 'This list' },
          ]}
          onChoice={(choice) => onDone({ ...series, learnsRegulars: choice === 'learnt' })}
        />
        <Quorum series={series} onDone={onDone} />
      </div>
      {isEmpty ? (
        <p className="empty">
          Nobody yet: the next meeting expects those who are in the attendance of the last one.
        </p>
      ) : null}
      {series.groups.map((group, groupAt) =>
        group.regulars.length === 0 ? null : (
          <section key={`${group.role}/${group.label}`} aria-label={group.label}>
            <h3>{group.label}</h3>
            <ul className="regulars">
              {group.regulars.map(({ party, form }, at) => (
                <li key={party.id}>
                  {nameInList(party, form)}
                  <IconButton
                    label={`Remove ${party.name} from the regulars`}
                    onPress={() => remove(groupAt, at)}
                  >
                    <X size={12} aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  )
}

function Quorum({ series, onDone }: Pick<SeriesProps, 'series' | 'onDone'>) {
  const typed = useTyped({
    value: series.quorum,
    show: showNumber,
    read: readNumber,
    take: (quorum) => {
      onDone({ ...series, quorum })
      return ok(undefined)
    },
  })
  return <WordsField label="Quorum" span={4} placeholder="members needed, if any" {...typed} />
}
