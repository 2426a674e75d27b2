import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

/** The address the window is served from: calls are answered to this one alone. */
export const windowOrigin = 'app://rapporteur'
/** The address of the room's screen: another origin, so that nothing of the window's can be its own. */
export const roomOrigin = 'app://room'

/** The page at each bare address. */
const pages: { readonly [origin: string]: string } = {
  [windowOrigin]: 'index.html',
  [roomOrigin]: 'room.html',
}

/** Only what the build puts into the window's folder has a type; anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Stands in index.html where the page's own nonce belongs; the build writes it there. */
export const noncePlaceholder = 'window-nonce'

/**
 * Answers one request of the window with a file of the folder that holds the built window.
 *
 * @param folder the absolute path of that folder
 * @returns the file with the page's policy; 404 for anything that is not a file in there, 405 for
 * anything but GET
 */
export async function serveAsset(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405 })
  const asset = locate(folder, request.url)
  if (asset === undefined) return new Response(null, { status: 404 })
  const content = await readFile(asset.path).catch(() => undefined)
  if (content === undefined) return new Response(null, { status: 404 })
  const headers = { 'Content-Type': asset.type, 'X-Content-Type-Options': 'nosniff' }
  if (asset.type !== contentTypes['.html'])
    return new Response(new Uint8Array(content), { headers })
  const nonce = randomBytes(18).toString('base64')
  const page = content.toString().replaceAll(noncePlaceholder, nonce)
  return new Response(page, { headers: { ...headers, 'Content-Security-Policy': policy(nonce) } })
}

/** The file an address means, or nothing where it points out of the folder or at another kind. */
function locate(folder: string, url: string): { path: string; type: string } | undefined {
  const { host, protocol, pathname } = new URL(url)
  const page = pages[`${protocol}//${host}`]
  if (page === undefined) return undefined
  const name = decoded(pathname)
  if (name === undefined || name.includes('\0')) return undefined
  const path = normalize(join(folder, name === '/' ? page : name))
  const type = contentTypes[extname(path)]
  return type !== undefined && path.startsWith(folder + sep) ? { path, type } : undefined
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** Nothing but the app's own files: no inline script, no eval, no connection, no frame, no form. */
function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`, // React Aria adds one style element, marked with the nonce
    "font-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
