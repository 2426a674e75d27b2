const mark = 'meeting-sample-'

/** The id of the sample meeting, which tells it from all others; a copy of it and the meetings after it are ordinary ones. */
export function sampleIdOf(meetingId: string): string {
  return meetingId.replace(/^meeting-/, mark)
}

/** Whether a meeting is the sample, of which the window says so. */
export function isSample(meetingId: string): boolean {
  return meetingId.startsWith(mark)
}
