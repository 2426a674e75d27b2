/** Marks a database as a Rapporteur store ("RPTR"), in the header field that SQLite keeps for this. */
export const applicationId = 0x52505452

/** The version a store has after these migrations. */
export function versionAfter(migrations: readonly { readonly version: number }[]): number {
  return migrations.at(-1)?.version ?? 0
}
