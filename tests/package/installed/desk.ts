import { existsSync } from 'node:fs'
import { test as base, expect } from 'vitest'
import { type Person, personCalled } from '../as-user.ts'
import { type InstalledApp, startInstalled } from '../installed-app.ts'
import type { Screen } from '../screen.ts'

/** What a test of the installed app works at. */
export type InstalledDesk = {
  screen: Pick<Screen, 'display'>
  /** The user without privileges that is named for these tests. */
  user: string
  /** Somebody with an empty home, as long as the test lasts. */
  person(user?: string, mode?: number): Person
  /** Starts the app; one that is left running is ended, and no window may have complained. */
  start(person: Person, words?: readonly string[]): Promise<InstalledApp>
}

/** A test in the installed package, as `install.test.ts` runs them; skipped where nothing is installed for it. */
export const test = base.extend<{ desk: InstalledDesk }>({
  desk: async ({ skip }, use) => {
    const user = process.env.RAPPORTEUR_TEST_INSTALLED_FOR
    if (user === undefined)
      return skip('install.test.ts runs this in the package it has installed.')
    if (!existsSync('/usr/lib/rapporteur')) throw new Error('Nothing is installed.')
    const screen = { display: process.env.DISPLAY ?? '' }
    const started: InstalledApp[] = []
    const people: Person[] = []
    try {
      await use({
        ...{ screen, user },
        person: (name = user, mode) => {
          const person = personCalled(name, mode)
          people.push(person)
          return person
        },
        start: async (person, words) => {
          const app = await startInstalled(person, screen, words)
          started.push(app)
          return app
        },
      })
      expect(started.flatMap(({ complaints }) => complaints)).toEqual([])
    } finally {
      for (const app of started) app.kill()
      for (const person of people) person.leave()
    }
  },
})
