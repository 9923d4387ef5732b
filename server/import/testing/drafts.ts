import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Draft } from '../draft'
import { passesOf } from '../formats/format'
import { formats } from '../formats/formats'
import { recognise } from '../formats/recognise'
import type { ImportFormat } from '../../../model/generated/vocabulary'

/** What a file becomes, read as an import reads it but without a graph: its form, mapping and drafts in their order. */
export async function draftsIn(
  name: string,
  content: string | Buffer,
  { mapping: given = null, format: said }: { mapping?: string | null; format?: ImportFormat } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-drafts-'))
  try {
    return await readAll(join(folder, name), name, content, given, said)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function readAll(
  path: string,
  name: string,
  content: string | Buffer,
  given: string | null,
  said: ImportFormat | undefined,
) {
  writeFileSync(path, content)
  const file = { path, name, bytes: statSync(path).size, seen: 0 }
  const form = said ?? (await recognise(path, name))
  const format = formats[form!]
  const mapping = (await format.mappingFor?.(file, given))?.mapping ?? null
  const drafts: Draft[] = []
  for (let pass = 0; pass < passesOf(format, { mapping }); pass++) {
    for await (const some of format.read(file, pass, { mapping })) drafts.push(...some)
  }
  const of = <W extends Draft['what']>(what: W) =>
    drafts.filter((draft) => draft.what === what) as Extract<Draft, { what: W }>[]
  return {
    form,
    mapping,
    entities: of('entity'),
    descriptions: of('description'),
    relations: of('relation'),
    reasons: of('problem').map(({ place, field, reason }) => [place.line, field, reason]),
    problems: of('problem'),
  }
}
