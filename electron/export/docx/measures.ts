/** Lengths of the page in twips (twentieths of a point), type in half-points: Word's own units. */
export const page = {
  width: 11906,
  height: 16838,
  side: 1644,
  top: 1474,
  bottom: 1588,
  header: 680,
  footer: 794,
}

export const font = 'Times New Roman' // in every Word, Google Docs and, by its metric twin, every LibreOffice
export const size = {
  body: 23,
  small: 18,
  footnote: 19,
  title: 30,
  subtitle: 24,
  heading: [25, 24, 23],
}

/** From the edge of one list level to the next: a number such as "(iii)" fits in it. */
export const indent = 510
/** How far before its text a bullet stands, and a heading's number, so that "2.10.1" fits. */
export const bulletHang = 284
export const headingHang = 720

/** Points to twips. */
export function points(value: number): number {
  return value * 20
}
