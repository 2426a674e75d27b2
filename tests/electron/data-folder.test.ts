import { describe, expect, test } from 'vitest'
import { dataFolder } from '../../electron/data-folder.ts'

describe('the folder the system keeps for the app, as Electron finds it', () => {
  test.each<[NodeJS.Platform, { [name: string]: string }, string, string]>([
    ['linux', {}, '/home/ada', '/home/ada/.config/Rapporteur'],
    ['linux', { XDG_CONFIG_HOME: '/home/ada/conf' }, '/home/ada', '/home/ada/conf/Rapporteur'],
    ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Rapporteur'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\ada', 'D:\\Roaming\\Rapporteur'],
    ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Rapporteur'],
  ])('on %s with %o', (platform, env, home, folder) => {
    expect(dataFolder(platform, env, home)).toBe(folder)
  })
})
