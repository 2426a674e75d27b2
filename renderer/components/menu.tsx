import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { shownKeys } from './keys.ts'

export type Command = {
  readonly label: string
  readonly shortcut?: string
  readonly icon?: ReactNode
  readonly isDisabled?: boolean
  /** Stands apart from the command before it. */
  readonly apart?: boolean
  readonly run: () => void
}

/** A button (given as the child) that opens a list of commands. */
export function CommandMenu(props: {
  children: ReactNode
  label: string
  commands: readonly Command[]
}) {
  return (
    <MenuTrigger>
      {props.children}
      <Popover className="popover" offset={4}>
        <Menu className="list menu" aria-label={props.label}>
          {props.commands.map((command) => [
            command.apart ? (
              <Separator key={`${command.label}-line`} className="menu-line" />
            ) : null,
            <MenuItem
              key={command.label}
              className="list-item"
              isDisabled={command.isDisabled ?? false}
              onAction={command.run}
              textValue={command.label}
            >
              <span className="menu-icon">{command.icon}</span>
              <span className="menu-label">{command.label}</span>
              {command.shortcut ? <kbd>{shownKeys(command.shortcut)}</kbd> : null}
            </MenuItem>,
          ])}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
