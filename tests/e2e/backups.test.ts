import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { holdStore } from '../../electron/store/holder.ts'
import { lookInto } from '../../electron/store/look-into.ts'
import { storeFolderIn } from '../../electron/store-folder.ts'
import { freshFolder, got, noon, options } from '../electron/store/opened.ts'
import { fullRecord } from '../fixtures/record.ts'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { fileLines, savedIn, startMeeting } from './harness/meeting.ts'

test('the backups are listed with what is in them, and one is written wherever the person likes', async ({
  desk,
}) => {
  const first = await desk.start()
  await startMeeting(first)
  await fileLines(first, ['Fiji reported on the drill.', 'Samoa noted it.'])
  await savedIn(first.page)
  await first.quit()
  const app = await desk.start()
  const { page } = app
  await page.getByRole('button', { name: 'Export as something else' }).click()
  await page.getByRole('menuitem', { name: 'Data and backups' }).click()
  const newest = page.getByRole('list', { name: 'Backups' }).getByRole('listitem').first()
  await newest.getByText(/^1 meeting, \d/).waitFor()
  await newest.locator('summary').click()
  await newest.getByText('2 outcomes').waitFor()
  const path = join(desk.files, 'kept.db')
  await app.answerDialogs({ save: path })
  await page.getByRole('button', { name: 'Back up to another place…' }).click()
  await page.getByRole('status').getByText('Backed up as “kept.db”').waitFor()
  expect(lookInto({ path, at: '' }, undefined).meetings).toMatchObject([{ outcomes: 2 }])
  await app.answerDialogs({ save: join(storeFolderIn(desk.userData), 'rapporteur-7.db') })
  await page.getByRole('button', { name: 'Back up to another place…' }).click()
  await page
    .getByRole('alert')
    .getByText('That is where the meetings themselves are kept.')
    .waitFor()
  await app.answerDialogs({ save: join(desk.files, 'gone', 'kept.db') })
  await page.getByRole('button', { name: 'Back up to another place…' }).click()
  await page.getByRole('alert').filter({ hasNotText: 'themselves' }).waitFor()
})

test('a backup is restored from the pane, and that is undone', async ({ desk }) => {
  const first = await desk.start()
  await startMeeting(first)
  await fileLines(first, ['Fiji reported on the drill.', 'Samoa noted it.'])
  await savedIn(first.page)
  await first.quit()
  const app = await desk.start()
  const { page } = app
  await fileLines(app, ['Tonga thanked both.'])
  await savedIn(page)
  await page.getByRole('button', { name: 'Export as something else' }).click()
  await page.getByRole('menuitem', { name: 'Data and backups' }).click()
  const backups = page.getByRole('list', { name: 'Backups' }).getByRole('listitem')
  const newest = backups.first()
  await newest.locator('summary').press('Enter')
  await newest.getByText('2 outcomes').waitFor()
  const added = page.locator('.ProseMirror', { hasText: 'Tonga thanked both.' })
  await added.waitFor()
  await newest.getByRole('button', { name: 'Restore this backup' }).press('Enter')
  await page
    .getByText(/^These are the meetings of the backup of/)
    .first()
    .waitFor()
  await page.locator('.ProseMirror', { hasText: 'Fiji reported on the drill.' }).waitFor()
  expect(await added.count()).toBe(0)
  await backups.filter({ hasText: 'before restoring' }).waitFor()
  await page.locator('.beside:focus').waitFor() // the button that was pressed is gone
  await page.getByRole('button', { name: 'Undo the restoring' }).click()
  await page
    .getByText(/as before the restoring/)
    .first()
    .waitFor()
  await added.waitFor()
  const damaged = join(desk.files, 'damaged.db')
  await writeFile(damaged, 'Dear all,')
  await app.answerDialogs({ open: [damaged] })
  await page.getByRole('button', { name: 'Restore from another place…' }).click()
  await page.getByRole('alert').filter({ hasText: 'damaged.db cannot be restored' }).waitFor()
  await added.waitFor()
})

test('a backup that another passphrase opens asks for it, and is restored with it', async ({
  desk,
}) => {
  const path = join(desk.files, 'theirs.db')
  const theirs = 'gravel under seven umbrellas'
  const holder = await holdStore(freshFolder(), options)
  onTestFinished(() => holder.close())
  got(got(holder.store()).editLibrary({ kind: 'meeting.add', record: fullRecord() }, noon))
  got(await holder.confiding.setPassphrase(theirs))
  got(await got(holder.store()).backups.writeTo(path))
  await holder.close()

  const app = await desk.start()
  const { page } = app
  const { type, press } = handsOn(page)
  await page.getByRole('button', { name: 'Data and backups' }).press('Enter')
  await app.answerDialogs({ open: [path] })
  await page.getByRole('button', { name: 'Restore from another place…' }).press('Enter')
  await page.getByRole('heading', { name: '“theirs.db” is locked with another' }).waitFor()
  await page.getByText('This store has no passphrase').waitFor()
  await type('herring')
  await press('Enter')
  await page.getByText('That is not the passphrase.').waitFor()
  await type(theirs) // over the wrong one, which is selected
  await press('Enter')
  await page.getByRole('status').filter({ hasText: 'the backup that you chose' }).waitFor()
  await page.getByRole('heading', { level: 1, name: fullRecord().meeting.title }).waitFor()
})
