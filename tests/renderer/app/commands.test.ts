import { describe, expect, it, onTestFinished } from 'vitest'
import {
  awaitCommand,
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

  it('waits for the place that is opened for it, unless another is chosen meanwhile', () => {
    const did: string[] = []
    const said: string[] = []
    const session = { say: (words: string) => said.push(words) }
    const opens = (id: 'annex.add' | 'revision.adopt') => () => {
      awaitCommand(session, id)
      return true
    }
    offer({ 'annex.add': opens('annex.add'), 'revision.adopt': opens('revision.adopt') })
    chooseCommand(session, 'annex.add')
    offer({ 'annex.add': () => did.push('annex') > 0 })
    expect(did).toEqual(['annex'])
    chooseCommand(session, 'revision.adopt')
    chooseCommand(session, 'annex.add')
    offer({ 'revision.adopt': () => did.push('adopt') > 0 })
    expect(did).toEqual(['annex', 'annex'])
    expect(said).toEqual([])
  })

  it('is said to have nothing to do where the place that was opened for it says so', () => {
    const said: string[] = []
    const session = { say: (words: string) => said.push(words) }
    awaitCommand(session, 'revision.corrigendum')
    offer({ 'revision.corrigendum': () => false })
    expect(said).toEqual(['“Start a corrigendum” has nothing to do here.'])
  })
})
