/** A name with how many there are of it; it keeps the width it has when it is chosen and grows bold. */
export function Counted(props: { name: string; count: number; title?: string }) {
  const { name, count, title } = props
  const number = count === 0 ? '' : ` ${count}`
  return (
    <span className="widest" data-words={name + number} title={title}>
      <span>
        {name}
        {number === '' ? null : <span className="count">{number}</span>}
      </span>
    </span>
  )
}
