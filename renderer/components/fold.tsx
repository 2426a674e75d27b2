import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'

/** A part that opens and closes; closed, it says in a few words what is in it, which is made only when it opens. */
export function Fold(props: { title: string; summary?: string; children: ReactNode }) {
  return (
    <Disclosure className="fold part">
      {({ isExpanded }) => (
        <>
          <Heading level={2}>
            <Button slot="trigger" className="fold-trigger">
              <ChevronRight size={14} aria-hidden className="fold-mark" />
              {props.title}
              {props.summary === undefined ? null : (
                <span className="fold-summary">{props.summary}</span>
              )}
            </Button>
          </Heading>
          <DisclosurePanel className="fold-panel">
            {isExpanded ? props.children : null}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}
