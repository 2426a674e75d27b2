import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { normalised } from '../../../shared/reading/normalise.ts'
import { inText } from '../../e2e/harness/draft-and-export.ts'
import { draft, knownFrom } from '../../e2e/harness/drafting.ts'
import { savedIn } from '../../e2e/harness/meeting.ts'
import { hostsNamedIn, netLogArgs } from '../../e2e/harness/net-log.ts'
import { hasPublished, reference, textOf } from '../../electron/cli/texts.ts'
import { confined, pagesOf } from '../sandboxed.ts'
import { savedThrough } from '../system-dialog.ts'
import { test } from './desk.ts'

test('the reference meeting is drafted in the installed app without a network, and Word has its statement', async ({
  desk,
  skip,
}) => {
  if (!hasPublished) return skip('The published statements do not lie beside this clone.')
  expect(Object.keys(networkInterfaces())).toEqual(['lo'])
  const statement = textOf(reference)
  const person = desk.person()
  const netLog = join(person.home, 'net-log.json')
  const app = await desk.start(person, netLogArgs(netLog))
  const { page } = app
  expect(pagesOf(app.pid)).toEqual([confined])
  await draft({ page }, knownFrom(statement))
  await savedIn(page)

  await page.keyboard.press('Control+e')
  const document = await savedThrough('Export the statement', { page, person, screen: desk.screen })
  expect(inText(readFileSync(document))).toEqual(normalised(statement))
  await app.quit()
  expect(await hostsNamedIn(netLog)).toEqual([])
})
