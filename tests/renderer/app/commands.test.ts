import { describe, expect, it, onTestFinished } from 'vitest'
import {
  chooseCommand,
  offerCommands,
  type Runs,
  runCommand,
} from '../../../renderer/app/commands.ts'

function offer(runs: Runs): void {
  onTestFinished(offerCommands(runs))
}

describe('a command that is chosen', () => {
  it('is done by the place that came last and has something to do', () => {
    const did: string[] = []
    const doing = (who: string, takes: boolean) => () => {
      did.push(who)
      return takes
    }
    offer({ find: doing('the window', true) })
    offer({ find: doing('the bar', true), replace: doing('the bar', true) })
    offer({ find: doing('the list', false) })
    expect(runCommand('find')).toBe(true)
    expect(did).toEqual(['the list', 'the bar'])
  })

  it('is no longer done by a place that has gone', () => {
    const withdraw = offerCommands({ find: () => true })
    expect(runCommand('find')).toBe(true)
    withdraw()
    expect(runCommand('find')).toBe(false)
  })

  it('is said to have nothing to do where nobody does it', () => {
    const said: string[] = []
    const session = { say: (words: string) => said.push(words) }
    chooseCommand(session, 'bracket.next')
    offer({ 'bracket.next': () => true })
    chooseCommand(session, 'bracket.next')
    expect(said).toEqual(['“Next bracket” has nothing to do here.'])
  })
})
