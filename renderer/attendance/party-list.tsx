import { Check, Plus } from 'lucide-react'
import {
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  type Selection,
} from 'react-aria-components'
import type { Group } from '../../shared/record/attendance.ts'
import type { Party } from '../../shared/record/party.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { useDraft } from '../record/use-draft.tsx'
import { kindsFor } from './choices.ts'
import { type PartyKind, standing } from './edits.ts'

const kindNames: { readonly [kind in PartyKind]: string } = {
  state: 'a state',
  organisation: 'an organisation',
  office: 'an office',
  group: 'a group',
}

/** The key of the entry that adds what is typed as a party of this kind. */
export function addKey(kind: PartyKind): string {
  return `add-${kind}`
}

/**
 * The parties to tick, those in the group ticked. The whole directory comes in sections, the kind that this group is made
 * of first; what was found by typing comes in the order in which it answers.
 */
export function PartyList(props: {
  group: Group
  found: readonly Party[]
  isWhole: boolean
  /** A name that nobody has yet, to be added. */
  offered: string | null
  onChoose: (selection: Selection, ticked: ReadonlySet<string>) => void
}) {
  const { group, found, isWhole, offered, onChoose } = props
  const { record } = useDraft()
  const ticked = new Set(
    found.flatMap(({ id }) => (standing(record, id, group.id)?.groupId === group.id ? [id] : [])),
  )
  return (
    <ListBox
      className="picker-list"
      aria-label={`Parties; ticks go into ${group.label}`}
      selectionMode="multiple"
      escapeKeyBehavior="none" // it would untick a party
      selectedKeys={ticked}
      onSelectionChange={(selection) => onChoose(selection, ticked)}
      renderEmptyState={() => <p className="empty">Nobody in the directory is called so.</p>}
    >
      {sectionsOf(found, isWhole, group).map(({ title, parties }) => (
        <ListBoxSection key={title} id={title}>
          <Header className={isWhole ? 'list-header' : 'unseen'}>{title}</Header>
          <Collection items={parties} dependencies={[record, group.id]}>
            {(party) => <PartyOption party={party} record={record} group={group} />}
          </Collection>
        </ListBoxSection>
      ))}
      {offered === null ? null : (
        <ListBoxSection>
          <Header className="list-header">Not in the directory: add “{offered}” as</Header>
          {kindsFor(group.role).map((kind) => (
            <ListBoxItem
              key={kind}
              id={addKey(kind)}
              className="list-item"
              textValue={`Add ${offered} as ${kindNames[kind]}`}
            >
              <Plus size={14} aria-hidden />
              {kindNames[kind]}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      )}
    </ListBox>
  )
}

type PartySection = { readonly title: string; readonly parties: readonly Party[] }

function sectionsOf(found: readonly Party[], isWhole: boolean, group: Group): PartySection[] {
  if (!isWhole) return found.length === 0 ? [] : [{ title: 'Found', parties: found }]
  const states = found.filter(({ kind }) => kind === 'state')
  const others = found.filter(({ kind }) => kind !== 'state')
  const sections = [
    { title: 'States', parties: states },
    { title: 'Organisations, offices, groups', parties: others },
  ]
  return kindsFor(group.role)[0] === 'state' ? sections : sections.toReversed()
}

function PartyOption(props: { party: Party; record: MeetingRecord; group: Group }) {
  const { party, record, group } = props
  const row = standing(record, party.id, group.id)
  const elsewhere = row && row.groupId !== group.id ? (record.group[row.groupId]?.label ?? '') : ''
  return (
    <ListBoxItem id={party.id} className="list-item party-option" textValue={party.name}>
      <span className="tick">
        <Check size={12} aria-hidden />
      </span>
      <span className="party-name">{party.name}</span>
      <span className="list-aside">{elsewhere === '' ? party.acronym : `in ${elsewhere}`}</span>
    </ListBoxItem>
  )
}
