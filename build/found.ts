/** Where an Electron runtime lies, or why this way to one is closed (a sentence for the developer). */
export type Found = { ok: true; dist: string } | { ok: false; reason: string }

export function found(dist: string): Found {
  return { ok: true, dist }
}

export function missing(reason: string): Found {
  return { ok: false, reason }
}
