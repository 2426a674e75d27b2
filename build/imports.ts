import { parseSync } from 'vite'

/** One import of a source file: what it names, where it stands, and whether only types come through. */
export type Import = { names: string; line: number; typesOnly: boolean }

/**
 * Every import of a TypeScript source, in whatever form: import, export from, import() and the
 * import() of a type. An import() whose target is computed is given as the empty string.
 */
export function importsOf(file: string, source: string): Import[] {
  const { program, errors } = parseSync(file, source)
  const [error] = errors
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`)
  const imports: Import[] = []
  visit(program, (node) => {
    if (!hasSource(node)) return
    const line = source.slice(0, node.start).split('\n').length
    const names =
      isNode(node.source) && typeof node.source.value === 'string' ? node.source.value : ''
    imports.push({ names, line, typesOnly: isTypesOnly(node) })
  })
  return imports
}

type Node = { type: string; start: number; [part: string]: unknown }

const withSource = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

function hasSource(node: Node): boolean {
  return withSource.includes(node.type) && node.source !== null && node.source !== undefined
}

/** True for `import type`, for a list in which every name is a type, and for a type's import(). */
function isTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : []
  return (
    names.length > 0 &&
    names.every((name) => name.importKind === 'type' || name.exportKind === 'type')
  )
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, see)
  } else if (isNode(value)) {
    see(value)
    for (const part of Object.values(value)) visit(part, see)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
