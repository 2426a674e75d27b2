import { useCallback, useRef } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Item } from '../../shared/record/item.ts'
import type { MeetingRecord } from '../../shared/record/record.ts'
import { Annexes } from '../annexes/annexes.tsx'
import { AttendanceTab } from '../attendance/attendance.tsx'
import { Body, type GoTo } from '../body/body.tsx'
import { Counted } from '../components/counted.tsx'
import { shownKeys } from '../components/keys.ts'
import { useSoon } from '../components/use-soon.ts'
import { Facts } from '../facts/facts.tsx'
import { FollowUps } from '../follow-ups/follow-ups.tsx'
import { LogTab } from '../log/log-tab.tsx'
import { useFollowing } from '../preview/followed.ts'
import { useDraft } from '../record/use-draft.tsx'
import { type Tab as TabName, tabs } from './desk.ts'
import { useSession, useSessionState } from './use-session.tsx'

const names: { readonly [tab in TabName]: string } = {
  facts: 'Facts',
  attendance: 'Attendance',
  body: 'Body',
  annexes: 'Annexes',
  log: 'Log',
}

/** The draft, in its four parts. */
export function DraftPane() {
  const session = useSession()
  const { tab, sought } = useSessionState()
  const { record } = useDraft()
  const counts = countsOf(record)
  const hasBody = useSoon(tab === 'body') // the window opens on the facts: the editor is made behind them
  const toFacts = useCallback(({ id }: GoTo) => session.goTo({ entity: 'item', id }), [session])
  const pane = useRef<HTMLElement>(null)
  useFollowing(pane, tab, record.item)
  return (
    <section ref={pane} className="draft-pane" aria-label="Draft" data-pane tabIndex={-1}>
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          const chosen = tabs.find((name) => name === key)
          if (chosen) session.showTab(chosen)
        }}
      >
        <TabList className="tab-list" aria-label="Parts of the draft">
          {tabs.map((name, index) => (
            <Tab key={name} id={name} className="tab" aria-keyshortcuts={`Control+${index + 1}`}>
              <Counted
                name={names[name]}
                count={counts[name]}
                title={shownKeys(`Mod+${index + 1}`)}
              />
            </Tab>
          ))}
        </TabList>
        <TabPanel id="facts" className="tab-panel">
          <Facts />
        </TabPanel>
        <TabPanel id="attendance" className="tab-panel tab-panel-fixed">
          <AttendanceTab />
        </TabPanel>
        <TabPanel id="body" className="tab-panel tab-panel-fixed" shouldForceMount>
          {hasBody ? (
            <div className="body-beside">
              <FollowUps />
              <Body onGoTo={toFacts} focusItem={tab === 'body' ? sought : null} />
            </div>
          ) : null}
        </TabPanel>
        <TabPanel id="annexes" className="tab-panel">
          <Annexes />
        </TabPanel>
        <TabPanel id="log" className="tab-panel tab-panel-fixed">
          <LogTab />
        </TabPanel>
      </Tabs>
    </section>
  )
}

/** An empty line that waits for words is none yet. */
function isWrittenOutcome({ kind, text }: Item): boolean {
  return kind === 'outcome' && text.text.trim() !== ''
}

/** What there is of each part, where a number says something. */
function countsOf(record: MeetingRecord): { [tab in TabName]: number } {
  const items = Object.values(record.item)
  return {
    facts: 0,
    attendance: Object.keys(record.attendance).length,
    body: items.filter((item) => item.parentId === null && isWrittenOutcome(item)).length,
    annexes: Object.keys(record.annex).length,
    log: Object.keys(record.logLine).length,
  }
}
