import type { Frame } from './frame.ts'

/** Frames by their keys, each loaded when it is wanted. */
export type ReadyFrames = { readonly [key: string]: () => Promise<{ readonly frame: Frame }> }

/** From the sources none is ready: the build puts those of usual documents in the place of this module (build/ready-frames.ts). */
export const readyFrames: ReadyFrames = {}
