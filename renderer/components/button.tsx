import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import { shownKeys } from './keys.ts'

type Common = Omit<ButtonProps, 'className' | 'style' | 'children'>

/** A button in words. `primary` is for the one thing a place is about. */
export function Button(
  props: Common & { look?: 'plain' | 'primary' | 'quiet'; children: ReactNode },
) {
  const { look = 'plain', ...rest } = props
  return <AriaButton {...rest} className={`button button-${look}`} />
}

/** A button with a picture; its words are its name, and show when it is pointed at. */
export function IconButton(
  props: Common & { label: string; shortcut?: string; children: ReactNode },
) {
  const { label, shortcut, ...rest } = props
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      <AriaButton {...rest} aria-label={label} className="icon-button" />
      <Tooltip className="tooltip" offset={6}>
        {label}
        {shortcut === undefined ? null : <kbd>{shownKeys(shortcut)}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
