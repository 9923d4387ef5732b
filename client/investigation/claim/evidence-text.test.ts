import { byStance, citation, evidenceAsText } from './evidence-text'
import { aClaim, aDocument, anEntity } from '../testing/evidence'

const reuters = aDocument('doc:r', {
  name: 'ZTE sold surveillance system',
  publisher: 'Reuters',
  published: '2012-03-22',
  url: 'https://example.org/zte',
})
const denial = aClaim({
  id: 'claim:2',
  stance: 'DENIES',
  statement: 'It was standard equipment',
  aspect: 'that the sale was for surveillance',
  source: aDocument('doc:z', { name: 'Statement' }),
  speakers: [anEntity('zte', { name: 'ZTE' })],
  ownInterest: true,
})

test('Claims come by stance, assertions first, and a stance without claims is left out', () => {
  const assertion = aClaim()
  expect(byStance([denial, assertion])).toEqual([
    { stance: 'ASSERTS', claims: [assertion] },
    { stance: 'DENIES', claims: [denial] },
  ])
})

describe('A citation', () => {
  test('has title, publisher, date in words and address', () =>
    expect(citation(reuters)).toBe('ZTE sold surveillance system. Reuters, 22 March 2012. https://example.org/zte'))

  test('says what is not known', () =>
    expect(citation(aDocument('x', { name: 'Leak' }))).toBe('Leak. publisher and date not known'))
})

test('In a copy only those are said to speak in their own cause who do, whoever else says the same', () => {
  const speakers = [anEntity('ministry', { name: 'Ministry' }), ...denial.speakers]
  expect(evidenceAsText([{ heading: '', facts: [], claims: [{ ...denial, speakers }] }])).toContain(
    'Says: Ministry, ZTE (in its own cause)\n',
  )
})

describe('Evidence as text', () => {
  const sale = aClaim({
    source: reuters,
    locator: 'paragraph 5',
    validity: { text: '2010-12', earliest: '2010-12-01', latest: '2010-12-31' },
  })

  test('has every claim under its stance, with the number of its source and what must be known beside it', () =>
    expect(
      evidenceAsText([
        { heading: 'ZTE supplies TCI', facts: ['Disputed: 1 asserts, 1 denies.'], claims: [denial, sale] },
      ]),
    ).toBe(
      [
        'ZTE supplies TCI',
        'Disputed: 1 asserts, 1 denies.',
        '',
        'Asserted:',
        '- ZTE sold TCI a system. [1], paragraph 5',
        '  When: December 2010',
        '',
        'Denied:',
        '- It was standard equipment. [2]',
        '  What exactly: that the sale was for surveillance',
        '  Says: ZTE (in its own cause)',
        '',
        'Sources',
        '[1] ZTE sold surveillance system. Reuters, 22 March 2012. https://example.org/zte',
        '[2] Statement. publisher and date not known',
        '',
      ].join('\n'),
    ))

  test('says where it does not hold all claims', () => {
    const section = { heading: 'x', facts: ['1 source'], claims: [sale] }
    expect(evidenceAsText([{ ...section, total: 1_234 }])).toContain(
      '1 source\nThese are 1 of 1,234 claims; a CSV or JSON file of the relation has all.\n',
    )
    expect(evidenceAsText([{ ...section, total: 1 }])).not.toContain('These are')
  })

  test('lists a source once, however many sections and claims cite it', () => {
    const text = evidenceAsText([
      { heading: 'one', facts: [], claims: [sale, { ...sale, id: 'b' }] },
      { heading: 'two', facts: [], claims: [denial, { ...sale, id: 'c' }] },
    ])
    expect(text.match(/^\[\d+\] /gm)).toEqual(['[1] ', '[2] '])
    expect(text.match(/^- ZTE sold TCI a system\. \[1\]/gm)).toHaveLength(3)
  })

  test('never passes a plan or a retracted claim off as a fact', () => {
    const text = evidenceAsText([
      {
        heading: 'x',
        facts: [],
        claims: [aClaim({ modality: 'PLAN', retractedAt: '2026-02-03T10:00:00.000Z', retractedBecause: 'misread' })],
      },
    ])
    expect(text).toContain('  Said as: plan')
    expect(text).toContain('  Retracted 2026-02-03: misread')
  })

  test('says so where a relation has no claims', () =>
    expect(evidenceAsText([{ heading: 'x', facts: [], claims: [] }])).toBe('x\n\nNo claims.\n'))
})
