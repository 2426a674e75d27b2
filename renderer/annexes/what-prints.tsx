import type { Annex } from '../../shared/record/annex.ts'

/** In an annex that looks empty: what it prints, or what to do next. Nothing where its entries say it themselves. */
export function WhatPrints({ annex, count }: { annex: Annex; count: number }) {
  const words = wordsFor(annex, count)
  return words === '' ? null : <p className="annex-says">{words}</p>
}

function wordsFor({ kind, heading }: Annex, count: number): string {
  switch (kind) {
    case 'attached': {
      if (heading.trim() === '') return 'Type the name of the document as the heading.'
      const kept =
        count === 0 ? '' : ' What you entered before is kept, and prints again as another kind.'
      return `Prints its heading with “(attached separately)” after it.${kept}`
    }
    case 'text':
      return count === 0 ? 'Add a paragraph, and type it in your own words.' : ''
    case 'entries':
      return count === 0
        ? 'Add an event: its title, place and dates make the line that prints.'
        : ''
    case 'participants':
      return ''
  }
}
