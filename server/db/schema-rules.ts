import type { Migration } from './migration-file'

const MADE = /^CREATE (?:\w+ )?(?:CONSTRAINT|INDEX) (\w+)/
const DROPPED = /^DROP (?:CONSTRAINT|INDEX) (\w+)/

/** A constraint or index that the migrations leave behind: its name, and the statement that makes it. */
export type SchemaRule = { name: string; statement: string }

/** The constraints and indexes that stand once all of `migrations` are applied, in their order. A constraint has an index of its name. */
export function rulesOf(migrations: readonly Migration[]): SchemaRule[] {
  const rules = new Map<string, string>()
  for (const statement of migrations.flatMap(({ statements }) => statements)) {
    const [, dropped] = DROPPED.exec(statement) ?? []
    const [, made] = MADE.exec(statement) ?? []
    if (dropped) rules.delete(dropped)
    if (made) rules.set(made, statement)
  }
  return [...rules].map(([name, statement]) => ({ name, statement }))
}
