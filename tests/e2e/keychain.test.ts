import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { test } from './harness/desk.ts'
import { handsOn } from './harness/hands.ts'
import { noKeychainHere, startKeychain } from './harness/keychain.ts'
import { expectOutcomes, fileLines, startMeeting } from './harness/meeting.ts'

const passphrase = 'heron anchor ninety velvet'
const secret = 'Members agreed to dredge the channel.'

test('the system’s keychain opens a locked store once it remembers it; a password in everybody’s hands never does', async ({
  desk,
  skip,
}) => {
  const keychain = (await startKeychain(join(desk.files, 'home'))) ?? skip(noKeychainHere)
  onTestFinished(() => keychain.end())
  const first = await desk.start({ env: keychain.env })
  const { type, press } = handsOn(first.page)
  await startMeeting(first)
  await fileLines(first, [secret])
  await press('Control+Shift+l')
  await first.page.getByRole('heading', { name: 'The store is not locked' }).waitFor()
  for (const _ of ['once', 'again']) {
    await type(passphrase)
    await press('Enter')
  }
  await first.page.getByRole('checkbox', { name: /^Remember on this computer/ }).press('Space')
  await first.page.getByRole('checkbox', { name: /^Remember/, checked: true }).waitFor()
  await first.quit()
  const kept: unknown = JSON.parse(
    readFileSync(join(desk.userData, 'remembered-keys.json'), 'utf8'),
  )
  const [wrapped = ''] = Object.values(kept ?? {}).map(String)
  expect(Buffer.from(wrapped, 'base64').toString('latin1')).toMatch(/^v11/) // of the keychain; v10 is Chromium's own

  const second = await desk.start({ env: keychain.env })
  await expectOutcomes(second.page, [secret]) // and no question
  await second.quit()

  const third = await desk.start({ args: ['--password-store=basic'] })
  await third.page.getByRole('heading', { name: 'The store is locked' }).waitFor()
  expect(await third.page.getByRole('checkbox', { name: /^Remember/ }).count()).toBe(0)
  await handsOn(third.page).type(passphrase)
  await handsOn(third.page).press('Enter')
  await expectOutcomes(third.page, [secret])
  await handsOn(third.page).press('Control+Shift+l')
  await third.page.getByText('This computer has no keychain that could remember it').waitFor()
  await third.quit()

  const fourth = await desk.start({ env: keychain.env })
  await expectOutcomes(fourth.page, [secret])
  await handsOn(fourth.page).press('Control+Shift+l')
  await fourth.page.getByRole('checkbox', { name: /^Remember/, checked: true }).press('Space')
  await fourth.page.getByRole('checkbox', { name: /^Remember/, checked: false }).waitFor()
  await fourth.quit()
  const { page } = await desk.start({ env: keychain.env })
  await page.getByRole('heading', { name: 'The store is locked' }).waitFor()
})
