import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './button.tsx'

export type NoticeTone = 'done' | 'attention' | 'error'

const icons = { done: CircleCheck, attention: TriangleAlert, error: CircleX }

/** What happened, in words, where it happened. It stays until it is dismissed. */
export function Notice(props: {
  tone: NoticeTone
  children: ReactNode
  action?: { label: string; run: () => void } | undefined
  onDismiss?: (() => void) | undefined
}) {
  const Icon = icons[props.tone]
  return (
    <div
      className={`notice notice-${props.tone}`}
      role={props.tone === 'error' ? 'alert' : 'status'}
    >
      <Icon size={16} aria-hidden />
      <div className="notice-words">
        <p>{props.children}</p>
        {props.action ? (
          <Button look="quiet" onPress={props.action.run}>
            {props.action.label}
          </Button>
        ) : null}
      </div>
      {props.onDismiss ? (
        <IconButton label="Dismiss" onPress={props.onDismiss}>
          <X size={14} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}
