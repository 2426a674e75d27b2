import { posix } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { parseXml } from './parse-xml.ts'

/** One relationship of a part: to another part (by its name in the package) or to something outside. */
export type Relationship = {
  readonly id: string
  /** The last word of its type: "styles", "header", "hyperlink". */
  readonly type: string
  /** The name of a part of the package, or, for what is external, the address as it stands. */
  readonly target: string
  readonly isExternal: boolean
}

/** Where the relationships of a part stand; '' is the package itself. */
export function relationshipsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

/** The relationships of a part; none where it has none. Errors: 'unreadable' for broken XML. */
export function relationshipsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): Result<Relationship[]> {
  const name = relationshipsName(part)
  const bytes = parts.get(name)
  if (bytes === undefined) return ok([])
  const document = parseXml(bytes, name)
  if (!document.ok) return document
  const elements = [...document.value.getElementsByTagNameNS('*', 'Relationship')]
  return ok(
    elements.map((element) => {
      const isExternal = element.getAttribute('TargetMode') === 'External'
      const target = element.getAttribute('Target') ?? ''
      const type = element.getAttribute('Type') ?? ''
      return {
        id: element.getAttribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolved(part, target),
        isExternal,
      }
    }),
  )
}

/** "media/image1.png" as seen from word/document.xml is "word/media/image1.png"; a name may also begin at the root. */
function resolved(part: string, target: string): string {
  return posix.resolve('/', posix.dirname(part), target).slice(1)
}
