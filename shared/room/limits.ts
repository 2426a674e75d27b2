/** The most paragraphs that are sent to the room at a time: more than a screen can hold around the one under discussion. */
export const mostBlocks = 60

/** Where the room's screen stands: over the whole of a second display, or in a window beside the draft. */
export const roomPlaces = ['display', 'window'] as const
export type RoomPlace = (typeof roomPlaces)[number]
