import type { RoomPlace } from '../../shared/room/limits.ts'
import type { RoomScreen } from '../../shared/room/screen.ts'

/** The room's screen, as calls use it. */
export type Room = {
  /** Opens it, or brings the open one into sight; answers where it stands. */
  open(): RoomPlace
  /** Shows this from now on; does nothing while it is not open. */
  show(screen: RoomScreen): void
  close(): void
}
