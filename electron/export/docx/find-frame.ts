import { type Frame, type FrameWanted, frameKey } from './frame.ts'
import { readyFrames } from './ready-frames.ts'

const mostKept = 8
const kept = new Map<string, Promise<Frame>>()

/** The frame of a document, made once for all documents that want the same one; a few are kept. */
export function frameFor(wanted: FrameWanted): Promise<Frame> {
  const key = frameKey(wanted)
  const known = kept.get(key)
  kept.delete(key)
  const frame = known ?? readyOrNew(key, wanted)
  kept.set(key, frame) // the latest is the last to go
  frame.catch(() => kept.delete(key))
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return frame
}

/** The `docx` package takes several times as long to load as a document to be written: it is, only where no frame is ready. */
async function readyOrNew(key: string, wanted: FrameWanted): Promise<Frame> {
  const ready = readyFrames[key]
  if (ready) return (await ready()).frame
  const { createFrame } = await import('./create-frame.ts')
  return createFrame(wanted)
}
