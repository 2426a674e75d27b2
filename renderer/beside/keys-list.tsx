import { useEffect, useRef } from 'react'
import { copyKeys } from '../app/clipboard.ts'
import { adoptions } from '../body/adoption-keys.ts'
import { bracketShortcuts, mostKeys } from '../body/bracket-keys.ts'
import { kindKeys } from '../body/keys.ts'
import { shownKeys } from '../components/keys.ts'
import { followUpsKey } from '../follow-ups/follow-ups.tsx'
import { proposalKeys } from '../proposals/proposal-row.tsx'
import { correctionsKey, proposalsKey } from '../proposals/show-proposals.ts'
import { decisionKeys } from '../returned/difference-row.tsx'
import { returnedKey } from '../returned/open-returned.ts'
import { besideKeys } from './shortcuts.ts'

/** What keys do, and the keys; where two do it or they go both ways, both. */
type Key = { readonly what: string; readonly keys: readonly string[] }

const sections: readonly { readonly place: string; readonly keys: readonly Key[] }[] = [
  {
    place: 'Anywhere',
    keys: [
      { what: 'Capture line', keys: ['Mod+K'] },
      { what: 'Private log', keys: ['Mod+L'] },
      { what: 'Facts, Attendance, Body, Annexes, Log', keys: ['Mod+1', '…', 'Mod+5'] },
      { what: 'Next pane, previous pane', keys: ['F6', 'Shift+F6'] },
      { what: 'Undo, redo', keys: ['Mod+Z', 'Mod+Shift+Z'] },
      { what: 'Export to Word', keys: ['Mod+E'] },
      { what: 'Copy for Word and mail', keys: [copyKeys] },
      { what: 'Next meeting of the series', keys: ['Mod+N'] },
      { what: 'What earlier meetings left open', keys: [followUpsKey] },
      { what: 'History', keys: [besideKeys.history] },
      { what: 'History of this item', keys: [besideKeys.item] },
      { what: 'Revisions', keys: [besideKeys.revisions] },
      { what: 'A file that came back', keys: [returnedKey] },
      { what: 'Corrections of a circulated text', keys: [correctionsKey] },
      { what: 'Larger, smaller, as it was', keys: ['Mod+=', 'Mod+-', 'Mod+0'] },
      { what: 'These keys', keys: [besideKeys.keys] },
      { what: 'Confidentiality: a passphrase', keys: [besideKeys.confidentiality] },
      { what: 'About Rapporteur, licences', keys: [besideKeys.about] },
    ],
  },
  {
    place: 'In the capture line',
    keys: [
      { what: 'File the sentence', keys: ['Enter'] },
      { what: 'Accept what is offered, or go a level deeper', keys: ['Tab'] },
      { what: 'File as a paragraph', keys: ['Alt+Enter'] },
      { what: 'Heading, point, paragraph: type first', keys: ['#', '-', '¶'] },
    ],
  },
  {
    place: 'In the body',
    keys: [
      ...kindKeys.map(({ label, keys }) => ({ what: label, keys: [keys] })),
      { what: 'Deeper, less deep', keys: ['Tab', 'Shift+Tab'] },
      { what: 'Move up, move down', keys: ['Alt+↑', 'Alt+↓'] },
      { what: 'Select several', keys: ['Shift+↑', 'Shift+↓'] },
      { what: 'Duplicate', keys: ['Mod+D'] },
      { what: 'Italic, bold', keys: ['Mod+I', 'Mod+B'] },
      { what: 'Footnote', keys: ['Mod+Alt+F'] },
      { what: 'Details of the sentence', keys: ['Mod+J'] },
      { what: 'Find, replace', keys: ['Mod+F', 'Mod+H'] },
      { what: 'Next departure from the house style', keys: ['F7'] },
      { what: 'A proposal to this item', keys: [proposalsKey] },
    ],
  },
  {
    place: 'Brackets and adoption',
    keys: [
      { what: 'Next bracket, previous', keys: [bracketShortcuts.next, bracketShortcuts.previous] },
      { what: 'Bracket the selected words', keys: [bracketShortcuts.toggle] },
      { what: 'Another wording', keys: [bracketShortcuts.another] },
      { what: 'Keep the nth wording', keys: ['Alt+1', '…', `Alt+${mostKeys}`] },
      { what: 'Remove what is bracketed', keys: [bracketShortcuts.remove] },
      ...adoptions.map(({ label, keys }) => ({ what: label, keys: [keys] })),
    ],
  },
  {
    place: 'In a file that came back',
    keys: [
      { what: 'Next difference, previous', keys: ['↓', '↑'] },
      { what: 'Accept, reject', keys: [decisionKeys.accept, decisionKeys.reject] },
      { what: 'Bracket both wordings', keys: [decisionKeys.bracket] },
      { what: 'Accept, and go on writing', keys: [decisionKeys.edit] },
    ],
  },
  {
    place: 'Among proposals and corrections',
    keys: [
      { what: 'File it', keys: ['Enter'] },
      { what: 'Next one, previous', keys: ['↓', '↑'] },
      { what: 'Accept, decline', keys: [proposalKeys.accepted, proposalKeys.declined] },
      { what: 'Bracket both wordings', keys: [proposalKeys.bracketed] },
    ],
  },
  {
    place: 'The room’s screen',
    keys: [
      { what: 'Open, close', keys: ['F5', 'Shift+F5'] },
      { what: 'Next paragraph, previous', keys: ['PageDown', 'PageUp'] },
      { what: 'Freeze, release', keys: ['F8'] },
      { what: 'Changes since the tabled text', keys: ['F9'] },
    ],
  },
]

/** All keys, by the place they work in; scrolled by the arrow keys as soon as it is shown. */
export function KeysList() {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => list.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <div className="keys-list" role="document" aria-label="All keys" ref={list} tabIndex={0}>
      {sections.map(({ place, keys }) => (
        <section key={place} aria-label={place}>
          <h3>{place}</h3>
          <dl>
            {keys.map((key) => (
              <div key={key.what}>
                <dt>
                  {key.keys.map((name) => (
                    <kbd key={name}>{shownKeys(name)}</kbd>
                  ))}
                </dt>
                <dd>{key.what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
