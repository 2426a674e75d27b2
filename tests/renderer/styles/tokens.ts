/** The colours of a theme by their names. */
export type Colours = { readonly [name: string]: string }

/** The sets of colours as the window sees them: each is what comes before it in the file, with its own values over them. */
export function themes(css: string): { readonly [theme: string]: Colours } {
  const light = declared(css, /(?:^|\n):root \{([^}]*)\}/)
  const dark = { ...light, ...declared(css, media('prefers-color-scheme: dark')) }
  const more = declared(css, media('prefers-contrast: more'))
  const moreInTheDark = declared(
    css,
    media('prefers-contrast: more) and (prefers-color-scheme: dark'),
  )
  return {
    'the light': light,
    'the dark': dark,
    'the light, with more contrast': { ...light, ...more },
    'the dark, with more contrast': { ...dark, ...more, ...moreInTheDark },
  }
}

function media(query: string): RegExp {
  const escaped = query.replace(/[()]/g, '\\$&')
  return new RegExp(`@media \\(${escaped}\\) \\{\\s*:root \\{([^}]*)\\}`)
}

function declared(css: string, block: RegExp): Colours {
  const [, inside] = block.exec(css) ?? []
  if (inside === undefined) throw new Error(`no such block in the tokens: ${block}`)
  const pairs = [...inside.matchAll(/(--[\w-]+):\s*(#[\da-f]{6}|rgb\([^)]*\))/gi)]
  return Object.fromEntries(pairs.map(([, name, value]) => [name, value]))
}

/** The contrast (WCAG 2) between a colour and what it lies on, the layers below it from the back to the front. */
export function contrast(colours: Colours, over: string, under: readonly string[]): number {
  const ground = under.reduce<Channels>(
    (below, name) => laid(channelsOf(colours, name), below),
    white,
  )
  const [one, other] = [luminance(laid(channelsOf(colours, over), ground)), luminance(ground)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}

type Channels = readonly [red: number, green: number, blue: number, opacity: number]
const white: Channels = [255, 255, 255, 1]

function channelsOf(colours: Colours, name: string): Channels {
  const value = colours[name]
  if (value === undefined) throw new Error(`no colour is called ${name}`)
  if (value.startsWith('#')) {
    const at = (index: number) => Number.parseInt(value.slice(index, index + 2), 16)
    return [at(1), at(3), at(5), 1]
  }
  const [red = 0, green = 0, blue = 0, percent = 100] = (value.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, percent / 100]
}

function laid([red, green, blue, opacity]: Channels, under: Channels): Channels {
  const mixed = (over: number, below: number) => over * opacity + below * (1 - opacity)
  return [mixed(red, under[0]), mixed(green, under[1]), mixed(blue, under[2]), 1]
}

function luminance([red, green, blue]: Channels): number {
  const linear = (channel: number) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
