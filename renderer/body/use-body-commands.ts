import { useMemo } from 'react'
import { commandIds, commandOf } from '../../shared/commands.ts'
import { useCommands } from '../app/commands.ts'
import type { BodyEditor } from './editor.ts'

const inBody = commandIds.filter((id) => commandOf(id).needs === 'body')

/** What is chosen from a menu for the body is done by the editor in it, as by its keys. */
export function useBodyCommands(editor: BodyEditor | null): void {
  useCommands(
    useMemo(
      () =>
        editor === null
          ? {}
          : Object.fromEntries(inBody.map((id) => [id, () => editor.choose(id)])),
      [editor],
    ),
  )
}
