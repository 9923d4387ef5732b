import { recordEntity } from '../../graph/ledger/record-entity'
import { entitiesByIds } from '../../graph/entity/entity'
import { ownImports } from '../testing/import-file'
import { likelyDuplicates } from './likely-duplicates'
import { bestConnected } from './summary'

const room = ownImports()

test('what an import brought and was there under another id is told, each pair once, and nothing else', async () => {
  const { db } = room.own
  await recordEntity(db, 'Ann', 'a', { id: 'company:acme', kind: 'COMPANY', name: 'Acme Trading Ltd' })
  await recordEntity(db, 'Ann', 'b', { id: 'person:acme', kind: 'PERSON', name: 'Acme Trading' })
  const firm = (id: string, name: string) => ({ id, schema: 'Company', properties: { name: [name] } })
  const owns = (owner: string, asset: string) => {
    return { id: `${owner}-${asset}`, schema: 'Ownership', properties: { owner: [owner], asset: [asset] } }
  }
  const objects = [
    ...[firm('x', 'Acme Tradng'), firm('y', 'Somebody Else'), firm('z', 'Somebody Else'), firm('w', 'Nobody')],
    ...[owns('y', 'x'), owns('y', 'z'), owns('y', 'w')],
  ]
  const file = room.imports.write('a.json', objects.map((one) => JSON.stringify(one)).join('\n'))
  const { id } = await room.imports.file(file)
  const brought = (await entitiesByIds(db, await bestConnected(db, id, 30))).flatMap((one) => one ?? [])
  const found = await likelyDuplicates(db, brought, 5)
  expect(found.map(({ entity, similar }) => [entity.id, similar.map((each) => each.id)])).toEqual([
    ['ftm:y', ['ftm:z']],
    ['ftm:x', ['company:acme']],
  ])
  expect(await likelyDuplicates(db, brought, 1)).toHaveLength(1)
  await expect(likelyDuplicates(db, brought, 21)).rejects.toThrow('20')
}, 240_000)
