import type { Plugin } from 'vite'

/** Notes which packages of others a part of the app takes code or styles from; what the bundler left out does not count. */
export function notePackages(folders: Set<string>): Plugin {
  return {
    name: 'note-packages',
    generateBundle(_options, output) {
      for (const part of Object.values(output)) {
        if (part.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(part.modules)) {
          const folder = packageFolderOf(id)
          const isStyle = /\.css(\?|$)/.test(id) // goes into a stylesheet of its own
          if (folder !== undefined && (renderedLength > 0 || isStyle)) folders.add(folder)
        }
      }
    },
  }
}

/** The folder of the package that a module lies in; nothing for a module of our own. */
export function packageFolderOf(id: string): string | undefined {
  return /^(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1]
}

/**
 * Leaves out what React Aria would say in other languages: the window speaks English, and nothing in it should speak the
 * system's language alone. The library takes a language without words for one that it does not know.
 */
export function englishWords(): Plugin {
  return {
    name: 'english-words',
    enforce: 'pre',
    load(id) {
      const isOther = /[/\\]react-aria[^/\\]*[/\\].*[/\\]intl[/\\].*(?<!en-US)\.m?js$/.test(id)
      return isOther ? 'export default undefined' : undefined
    },
  }
}
