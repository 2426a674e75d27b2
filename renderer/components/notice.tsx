import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { announce } from './announce.ts'
import { Button, IconButton } from './button.tsx'

export type NoticeTone = 'done' | 'attention' | 'error'

const icons = { done: CircleCheck, attention: TriangleAlert, error: CircleX }

/**
 * What happened, in words, where it happened. It stays until it is dismissed. An error is an alert, which screen readers say as it appears;
 * they keep silent about a status that comes with its words, so those are announced.
 */
export function Notice(props: {
  tone: NoticeTone
  children: ReactNode
  action?: { label: string; run: () => void } | undefined
  /** What else can be done about it, behind the action. */
  further?: ReactNode
  onDismiss?: (() => void) | undefined
}) {
  const Icon = icons[props.tone]
  const isAlert = props.tone === 'error'
  const words = useRef<HTMLParagraphElement>(null)
  const announced = useRef('')
  useEffect(() => {
    const now = words.current?.textContent ?? ''
    if (isAlert || now === announced.current) return
    announced.current = now
    announce(now)
  })
  return (
    <div
      className={`notice notice-${props.tone}`}
      {...(isAlert ? { role: 'alert' } : { role: 'status', 'aria-live': 'off' })}
    >
      <Icon size={16} aria-hidden />
      <div className="notice-words">
        <p ref={words}>{props.children}</p>
        {props.action ? (
          <Button look="quiet" onPress={props.action.run}>
            {props.action.label}
          </Button>
        ) : null}
        {props.further}
      </div>
      {props.onDismiss ? (
        <IconButton label="Dismiss" onPress={props.onDismiss}>
          <X size={14} aria-hidden />
        </IconButton>
      ) : null}
    </div>
  )
}
