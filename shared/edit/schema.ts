import { z } from 'zod'
import { singleEntities, tableEntities } from '../record/entities.ts'
import { id } from '../record/id.ts'
import { type Rows, rowSchemas } from '../record/record.ts'
import type { Change, Edit, SimpleEdit } from './edit.ts'

/** The most simple edits in one `many`: a long pasted text is several thousand items. */
const mostEdits = 20_000

const entities = [...singleEntities, ...tableEntities] as const

/** Some fields of a row: each one whole where it is given, none undefined, the id never. */
function someFields(shape: z.ZodRawShape): z.ZodType {
  const fields = Object.entries(shape).filter(([name]) => name !== 'id')
  return z.strictObject(
    Object.fromEntries(fields.map(([name, type]) => [name, z.exactOptional(type)])),
  )
}

const adds = tableEntities.map((entity) =>
  z.strictObject({ kind: z.literal('add'), entity: z.literal(entity), row: rowSchemas[entity] }),
)
const sets = entities.map((entity) =>
  z.strictObject({
    kind: z.literal('set'),
    entity: z.literal(entity),
    id,
    fields: someFields(rowSchemas[entity].shape),
  }),
)
const removes = z.strictObject({ kind: z.literal('remove'), entity: z.enum(tableEntities), id })

const changes = entities.map((entity) => {
  const row: z.ZodType<Rows[typeof entity]> = rowSchemas[entity]
  return z.strictObject({
    entity: z.literal(entity),
    id,
    before: z.nullable(row),
    after: z.nullable(row),
  })
})

// A union built from a list loses its members' types; the types are written in edit.ts, and tests hold both to the same values.
type Options = [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]

const add = z.discriminatedUnion('entity', adds as unknown as Options)
const set = z.discriminatedUnion('entity', sets as unknown as Options)

const simpleEdit = z.discriminatedUnion('kind', [add, set, removes]) as unknown as z.ZodType<
  SimpleEdit,
  SimpleEdit
>

/** An edit as it crosses from the window, and as the journal keeps it. */
export const edit = z.union([
  simpleEdit,
  z.strictObject({ kind: z.literal('many'), edits: z.array(simpleEdit).min(1).max(mostEdits) }),
]) as unknown as z.ZodType<Edit, Edit>

/** A change as the journal keeps it. */
export const change = z.discriminatedUnion(
  'entity',
  changes as unknown as Options,
) as unknown as z.ZodType<Change>
