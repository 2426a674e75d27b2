import type { Change } from '../../shared/edit/edit.ts'
import type { Party } from '../../shared/record/party.ts'
import { ok, type Result } from '../../shared/result.ts'
import { useSession, useSessionState } from '../app/use-session.tsx'
import { Button } from '../components/button.tsx'
import { Segmented } from '../components/choice.tsx'
import { Fold } from '../components/fold.tsx'
import { useTyped } from '../components/use-typed.ts'
import { WordsField } from '../components/words-field.tsx'
import { useDraft } from '../record/use-draft.tsx'

type Names = Partial<Omit<Party, 'id'>>

/** A party's names and articles in this record; on demand the directory takes them over for other meetings. */
export function PartyNames({ party }: { party: Party }) {
  const { dispatch } = useDraft()
  const set = (fields: Names, typing = false) =>
    dispatch({ kind: 'set', entity: 'party', id: party.id, fields }, { typing })
  return (
    <Fold title="Names and articles">
      <div className="form">
        <WordsField
          label="Name"
          span={8}
          words={party.name}
          onWords={(name) => set({ name }, true)}
        />
        <WordsField
          label="Short form"
          span={4}
          words={party.acronym}
          onWords={(acronym) => set({ acronym }, true)}
        />
        <Article
          label="In a list"
          name={party.name}
          value={party.articleList}
          onChange={(articleList) => set({ articleList })}
        />
        <Article
          label="In a sentence"
          name={party.name}
          value={party.articleText}
          onChange={(articleText) => set({ articleText })}
        />
        {party.acronym === '' ? null : (
          <Article
            label="The short form"
            name={party.acronym}
            value={party.acronymArticle}
            onChange={(acronymArticle) => set({ acronymArticle })}
          />
        )}
        <Aliases party={party} onAliases={(aliases) => set({ aliases }, true)} />
      </div>
      <KeepInDirectory party={party} />
    </Fold>
  )
}

function Aliases(props: {
  party: Party
  onAliases: (aliases: string[]) => Result<readonly Change[]>
}) {
  const listOf = (words: string) =>
    words
      .split(';')
      .map((word) => word.trim())
      .filter(Boolean)
  const typed = useTyped({
    value: props.party.aliases.join('; '),
    show: (words) => words,
    read: (words) => ok(listOf(words).join('; ')),
    take: (words) => props.onAliases(listOf(words)),
  })
  return (
    <WordsField
      label="Also written"
      span={12}
      help="other names of the same party, with semicolons between them"
      {...typed}
    />
  )
}

function Article(props: {
  label: string
  name: string
  value: Party['articleList']
  onChange: (article: Party['articleList']) => void
}) {
  return (
    <Segmented
      label={props.label}
      span={6}
      value={props.value === 'the' ? 'the' : 'none'}
      options={[
        { value: 'none', label: props.name || '…' },
        { value: 'the', label: `the ${props.name || '…'}` },
      ]}
      onChoice={(choice) => props.onChange(choice === 'the' ? 'the' : '')}
    />
  )
}

function KeepInDirectory({ party }: { party: Party }) {
  const session = useSession()
  const stored = useSessionState().library?.directory.find(({ id }) => id === party.id)
  if (stored && sameParty(stored, party)) return null
  const kind = stored ? 'party.write' : 'party.add'
  return (
    <p className="aside">
      {stored ? 'The directory has other names.' : 'The directory does not know this party.'}{' '}
      <Button look="quiet" onPress={() => session.editLibrary({ kind, row: party })}>
        Keep these for other meetings
      </Button>
    </p>
  )
}

function sameParty(a: Party, b: Party): boolean {
  const fields = Object.keys(a) as (keyof Party)[]
  return fields.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]))
}
