import { useLayoutEffect, useRef } from 'react'
import type { RoomBlock, RoomPiece, RoomScreen } from '../../shared/room/screen.ts'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The page on the projector: the paragraph under discussion, large, among its neighbours. It shows and does nothing else. */
export function RoomPage({ screen }: { screen: RoomScreen | null }) {
  const place = useRef<HTMLElement>(null)
  useCurrentInSight(place, screen)
  if (screen === null || screen.blocks.length === 0) {
    return (
      <div className="room-page">
        <main className="room-nothing" lang={screen?.language}>
          <p>{screen?.title ?? ''}</p>
        </main>
        <Foot screen={screen} />
      </div>
    )
  }
  return (
    <div className="room-page">
      <main className="room-blocks" ref={place} lang={screen.language}>
        {screen.blocks.map((block) => (
          <Block key={block.id} block={block} />
        ))}
      </main>
      <Foot screen={screen} />
    </div>
  )
}

function Block({ block }: { block: RoomBlock }) {
  const { kind, depth, lead, was, pieces, isCurrent, isGone } = block
  return (
    <div
      className="room-block"
      data-kind={kind}
      data-depth={depth}
      data-gone={isGone ? '' : undefined}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <div className="room-lead">
        {isGone ? <del>{lead}</del> : lead}
        {was === null || was === '' ? null : <span className="room-was">was {was}</span>}
      </div>
      <p className="room-words">
        {pieces.map((piece, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names, and none of them holds any state
          <Piece key={nth} piece={piece} />
        ))}
      </p>
    </div>
  )
}

const elements = { same: 'span', added: 'ins', removed: 'del' } as const

function Piece({ piece }: { piece: RoomPiece }) {
  const { text, change, bracket, italic, bold, note } = piece
  if (note !== null) return <sup>{note}</sup>
  const Element = elements[change]
  return (
    <Element
      data-bracket={bracket === 0 ? undefined : Math.min(bracket, 3)}
      data-italic={italic ? '' : undefined}
      data-bold={bold ? '' : undefined}
    >
      {bracket === 0 ? text : withSigns(text)}
    </Element>
  )
}

/** Brackets stand out by their weight, not by their colour alone. */
function withSigns(text: string) {
  return text.split(/([[\]])/).map((part, nth) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no names, and none of them holds any state
    return nth % 2 === 1 ? <b key={nth}>{part}</b> : part
  })
}

function Foot({ screen }: { screen: RoomScreen | null }) {
  return (
    <footer className="room-foot">
      <h1 className="room-title">{screen?.title ?? 'Rapporteur'}</h1>
      <span>{screen === null ? '' : factsOf(screen).join(' · ')}</span>
      <span className="room-keys">
        <kbd>↑</kbd> <kbd>↓</kbd> step <kbd>F11</kbd> full screen <kbd>Esc</kbd> leave it
      </span>
    </footer>
  )
}

function factsOf({ at, of, frozenAt, tabledAt, showsChanges }: RoomScreen): string[] {
  const clock = (moment: string) => time.format(new Date(moment))
  return [
    ...(at === 0 ? [] : [`${at} of ${of}`]),
    ...(showsChanges ? [`changes since ${clock(tabledAt)}`] : []),
    ...(frozenAt === '' ? [] : [`as at ${clock(frozenAt)}`]),
  ]
}

const smallest = 0.5 // of the usual size: what does not fit then is read from its start
const room = 0.84 // of the height is for the paragraph under discussion

/** Makes the paragraph under discussion as large as fits, and brings it to the middle. */
function useCurrentInSight(place: React.RefObject<HTMLElement | null>, screen: RoomScreen | null) {
  useLayoutEffect(() => {
    if (screen === null) return
    const settle = () => {
      const blocks = place.current
      const current = blocks?.querySelector<HTMLElement>('[aria-current]')
      if (!blocks || !current) return
      let size = 1
      current.style.setProperty('--fit', '1')
      while (current.offsetHeight > blocks.clientHeight * room && size > smallest) {
        size = Math.max(smallest, size - 0.05)
        current.style.setProperty('--fit', String(size))
      }
      const isTaller = current.offsetHeight > blocks.clientHeight
      current.scrollIntoView({ block: isTaller ? 'start' : 'center' })
    }
    settle()
    void document.fonts.ready.then(settle)
    window.addEventListener('resize', settle)
    return () => window.removeEventListener('resize', settle)
  }, [place, screen])
}
