import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aboutApp } from '../../electron/about.ts'
import { freshFolder } from './store/opened.ts'

const licences = [{ name: 'a-part', version: '4.5.6', licence: 'MIT', text: 'Permission is …' }]
const versions = { electron: '45.4.1', chrome: '150.0.1.2', node: '24.21.0' }

function builtFrom(manifest: object): string {
  const folder = freshFolder()
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'licences.json'), JSON.stringify(licences))
  return folder
}

describe('what is told about the app', () => {
  it('names its version, what it runs on, and the licences of what others made', async () => {
    expect(await aboutApp(builtFrom({ version: '1.2.3' }), versions)).toEqual({
      version: '1.2.3',
      isTestBuild: false,
      electron: '45.4.1',
      chromium: '150.0.1.2',
      node: '24.21.0',
      sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
      licences,
    })
  })

  it('says where it is a test build', async () => {
    const folder = builtFrom({ version: '1.2.3', isTestBuild: true })
    expect(await aboutApp(folder, versions)).toMatchObject({ isTestBuild: true })
  })
})
