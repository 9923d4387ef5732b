/** @jest-environment ./testing/page-environment.ts */
import { pageOf } from '../../../testing/panel/answers'
import { server } from '../../../testing/panel/server'
import {
  LegalBasesAskedDocument as legalBasesAsked,
  RelationClaimsDocument as relationClaims,
} from '../../generated/graphql'
import { aClaim, aDocument, anEntity, aPath, aRelation } from '../testing/evidence'
import { aMechanism, aTable, someTies } from '../testing/ties'
import { csvOf, tableAsCsv, tiesAsCsv } from './state-csv'
import { tableAsText, tiesAsText } from './state-text'

const bare = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')
afterEach(() => server.reset())

beforeEach(() => {
  const source = aDocument('doc:a', { name: '=1+1 Report', publisher: 'Reuters' })
  server.answers(relationClaims, ({ id }) => {
    const claim = aClaim({ id: `claim:${String(id)}`, statement: `What ${String(id)} says.`, source })
    return { relation: { id: String(id), claims: pageOf([claim]) } }
  })
  server.answers(legalBasesAsked, {
    legalBasis: [
      {
        operator: anEntity('iran'),
        law: anEntity('law', { kind: 'LAW' }),
        article: 'Art. 7',
        status: 'IN_FORCE',
        inForce: true,
        enactedBy: [],
        relation: { id: 'rel:law', type: 'AUTHORISES' },
        missing: ['Nobody is recorded to have passed or signed “LAW”.'],
      },
    ],
  })
})

const two = [aRelation('zte', 'tci'), aRelation('tci', 'iran')]
const ties = someTies('zte', {
  iran: [aMechanism('zte', 'iran', { paths: [aPath(['zte', 'tci', 'iran'], { relations: two })] })],
})

test('ties as text say what was searched, each relation with its claims, the laws, and each source once', async () => {
  const text = bare(await tiesAsText([ties]))
  expect(text).toContain('Ties of ZTE to states\nFound in 12 entities')
  expect(text).toContain('1. Ownership: asserted, strength 3 of 5')
  expect(text).toContain(
    'By law: IRAN is authorised by LAW, Art. 7: in force. Nobody is recorded to have passed or signed “LAW”.',
  )
  expect(text).toContain('1.2 TCI owns IRAN')
  expect(text.match(/\[1\] =1\+1 Report/g)).toHaveLength(1)
  expect(text).toMatch(/What rel:zte:owns:tci says\. \[1\]/)
})

test('where there are none, the text is what was searched', async () => {
  const text = bare(await tiesAsText([someTies('zte', {}, { explanation: 'Looked for in 12 entities.' })]))
  expect(text).toBe('Ties of ZTE to states\nLooked for in 12 entities.\n')
})

test('ties as CSV have a row a claim, and no cell that is a formula', async () => {
  const [header, ...rows] = (await tiesAsCsv([ties])).trimEnd().split('\r\n')
  expect(header).toMatch(/^\ufeffentity,state,mechanism,/)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toContain(",'=1+1 Report,Reuters,")
  expect(rows[0]).toContain(',rel:zte:owns:tci,')
})

test('a state that is not shown is in neither, and where none is left the file says what was searched', async () => {
  expect(bare(await tiesAsText([ties], () => false))).not.toContain('Ownership')
  const rows = (await tiesAsCsv([ties], () => false)).trimEnd().split('\r\n')
  expect(rows).toHaveLength(2)
  expect(rows[1]).toMatch(/^ZTE,,,.*Found in 12 entities/)
})

test('a table is taken away whole, with the cells in which nothing was found', () => {
  const table = aTable(['china', 'iran'], { zte: [['SUPPLY'], []] })
  expect(bare(tableAsText(table))).toContain(
    'ZTE\n  CHINA: 1 mechanism, at worst alleged, the strongest 1 of 5: supply\n  IRAN: none found',
  )
  expect(tableAsCsv(table).split('\r\n').slice(1, 3)).toEqual([
    'ZTE,CHINA,1,ALLEGED,1,SUPPLY,Looked for in 34 relations around 2 entities.,zte,china',
    'ZTE,IRAN,0,,0,,Looked for in 34 relations around 2 entities.,zte,iran',
  ])
})

test('a cell with the separator, a quotation mark or a new line stands in quotation marks', () =>
  expect(csvOf(['a', 'b'], [{ a: 'x; "y"', b: 'two\nlines' }], 'SEMICOLON')).toBe(
    '\ufeffa;b\r\n"x; ""y""";"two\nlines"\r\n',
  ))
