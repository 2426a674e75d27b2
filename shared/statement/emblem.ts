/** A picture over the first page, as it is shown. */
export type Emblem = {
  readonly kind: 'png' | 'jpg'
  readonly bytes: Uint8Array
  /** The same as the address of a picture in a page: data: and all of it. */
  readonly address: string
  /** What it shows, for those who do not see it. */
  readonly altText: string
  /** Its size on the page in CSS pixels, 96 to the inch. */
  readonly width: number
  readonly height: number
}

/** As high as two centimetres and as wide as six: a mark over the title, not a picture. */
const highest = 76
const widest = 227

/** How large a picture of so many pixels stands on the page: never larger than it is sharp, in its own proportions. */
export function sizeOnPage({
  width,
  height,
}: {
  readonly width: number
  readonly height: number
}): Pick<Emblem, 'width' | 'height'> {
  const scale = Math.min(1, highest / height, widest / width)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
