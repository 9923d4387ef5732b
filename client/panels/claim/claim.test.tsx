/** @jest-environment ./testing/page-environment.ts */
import { screen, waitFor, within } from '@testing-library/react'

import { pageOf } from '../../../testing/panel/answers'
import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  ClaimsFoundDocument as claimsFound,
  RetractClaimDocument as retractClaim,
  SimilarClaimsDocument as similarClaims,
} from '../../generated/graphql'
import { claimDraft, emptyDraft } from '../../investigation/record/claim-draft'
import { selection } from '../../investigation/selection/selection'
import { aClaim, aDocument, anEntity } from '../../investigation/testing/evidence'
import { Claim } from './claim'
import { Claims } from './evidence'
import { SimilarClaims } from './similar-claims'

const said = () => <Claims question={{ of: 'speaker', id: 'zte' }} none="It says nothing." />
const rest = (count: number) =>
  Array.from({ length: count }, (_, i) => aClaim({ id: `claim:${i}`, statement: `Statement ${i}.` }))

describe('A list of claims', () => {
  test('says that it loads, and then what was found', async () => {
    const held = server.holds(claimsFound)
    show(said())
    expect(screen.getByRole('status').textContent).toBe('Loading claims')
    held.answer({ claims: pageOf([aClaim()]) })
    await screen.findByText('ZTE sold TCI a system.')
    expect(server.asked(claimsFound)).toEqual([{ speaker: 'zte', first: 10, after: null }])
    expect(screen.queryByRole('button', { name: /Show the next/ })).toBeNull()
  })

  test('says so where there is none', async () => {
    server.answers(claimsFound, { claims: pageOf([]) })
    show(said())
    await screen.findByText('It says nothing.')
    expect(screen.queryByRole('status')).toBeNull()
  })

  test('that failed is asked for again by a press', async () => {
    server.fails(claimsFound, 'TIMEOUT')
    const person = show(said())
    await screen.findByRole('alert', { name: 'That took too long' })
    expect(screen.queryByText('It says nothing.')).toBeNull()
    server.answers(claimsFound, { claims: pageOf([aClaim()]) })
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByText('ZTE sold TCI a system.')
  })

  test('that cannot be asked for offers no way to try it again', async () => {
    server.fails(claimsFound, 'BAD_INPUT')
    show(said())
    await screen.findByRole('alert', { name: 'That cannot be asked' })
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  test('of many shows a page, says how many are left, and adds the next', async () => {
    server.answers(claimsFound, ({ after }) => ({
      claims: after ? pageOf(rest(12).slice(10), { total: 12 }) : pageOf(rest(10), { after: 'ten', total: 12 }),
    }))
    const person = show(said())
    await person.click(await screen.findByRole('button', { name: 'Show the next (2 more)' }))
    await screen.findByText('Statement 11.')
    expect(screen.getByText('Statement 0.')).toBeTruthy()
    expect(server.asked(claimsFound).map(({ after }) => after)).toEqual([null, 'ten'])
  })
})

describe('A claim', () => {
  test('shows who says what, in which sense, in which document, where and when', () => {
    const claim = aClaim({
      stance: 'ALLEGES',
      modality: 'PLAN',
      speakers: [anEntity('zte', { name: 'ZTE' }), anEntity('rights', { name: 'A rights group' })],
      source: aDocument('doc:a', { publisher: 'Reuters', published: '2012-03-22', url: 'https://example.org/a' }),
      locator: 'page 3',
      validity: { text: '2010', earliest: '2010-01-01', latest: '2010-12-31' },
      confidence: 0.8,
    })
    show(<Claim claim={claim} />)
    const terms = screen.getAllByRole('term').map(({ textContent }) => textContent)
    const words = screen.getAllByRole('definition').map(({ textContent }) => textContent)
    expect(Object.fromEntries(terms.map((term, i) => [term, words[i]]))).toEqual({
      says: 'ZTEin its own causeA rights group',
      'read in': 'Title of doc:aReuters, 22 March 2012https://example.org/aopen ',
      where: 'page 3',
      when: '2010',
      confidence: '80 of 100',
    })
    expect(screen.getByText('alleges')).toBeTruthy()
    expect(screen.getByText('as a plan')).toBeTruthy()
  })

  test('of which nobody is named, and no time, says so', () => {
    show(<Claim claim={aClaim()} />)
    expect(screen.getByText('nobody is named')).toBeTruthy()
    expect(screen.getByText('not said')).toBeTruthy()
    expect(screen.getByText('publisher and date not known')).toBeTruthy()
  })

  test('leads to its document by a press on the title, and outside only by a link that says where', async () => {
    const source = aDocument('doc:a', { url: 'https://example.org/a' })
    const person = show(<Claim claim={aClaim({ source })} />)
    const link = screen.getByRole('link', { name: 'Open Title of doc:a at example.org in a new tab' })
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    await person.click(screen.getByRole('button', { name: 'Title of doc:a' }))
    expect(selection.getState()).toMatchObject({ focus: { type: 'entity', id: 'doc:a' }, inspectorOpen: true })
  })

  test('with an address that is none of the web has no link', () => {
    show(<Claim claim={aClaim({ source: aDocument('doc:a', { url: 'javascript:alert(1)' }) })} />)
    expect(screen.getByText('javascript:alert(1)')).toBeTruthy()
    expect(screen.queryByRole('link')).toBeNull()
  })

  test('is retracted with a reason, and not without one', async () => {
    const claim = aClaim()
    server.answers(retractClaim, { retractClaim: { claim, relation: null } })
    const person = show(<Claim claim={claim} />)
    await person.click(screen.getByRole('button', { name: 'Retract' }))
    await person.click(await screen.findByRole('button', { name: 'Retract it' }))
    expect(server.asked(retractClaim)).toEqual([])
    await person.type(screen.getByRole('textbox', { name: /no longer count/ }), 'Misread.')
    await person.click(screen.getByRole('button', { name: 'Retract it' }))
    await screen.findByText('What only it supported is no longer drawn.')
    expect(server.asked(retractClaim)).toMatchObject([{ id: 'claim:1', reason: 'Misread.' }])
    await person.click(screen.getByRole('button', { name: 'Record it again' }))
    expect(claimDraft.getState()).toMatchObject({ statement: claim.statement, subject: [claim.subject] })
  })

  test('whose retraction failed is sent again as the same operation, and with another reason as another', async () => {
    server.fails(retractClaim)
    const person = show(<Claim claim={aClaim()} />)
    await person.click(screen.getByRole('button', { name: 'Retract' }))
    const why = await screen.findByRole('textbox', { name: /no longer count/ })
    await person.type(why, 'Misread.')
    for (let i = 0; i < 2; i++) {
      await person.click(screen.getByRole('button', { name: 'Retract it' }))
      await waitFor(() => expect(server.asked(retractClaim)).toHaveLength(i + 1))
      await waitFor(() =>
        expect(screen.getByRole('button', { name: 'Retract it' }).getAttribute('aria-busy')).toBe('false'),
      )
    }
    await person.type(why, ' Sorry.')
    await person.click(screen.getByRole('button', { name: 'Retract it' }))
    await waitFor(() => expect(server.asked(retractClaim)).toHaveLength(3))
    const [first, second, third] = server.asked(retractClaim).map(({ operation }) => operation)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  test('that was retracted says when and why, and cannot be retracted again', () => {
    const retracted = { retractedAt: '2026-01-02T00:00:00.000Z', retractedBecause: 'Misread.' }
    show(<Claim claim={aClaim(retracted)} />)
    expect(screen.getByText('2 January 2026, 00:00 UTC: Misread.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Retract' })).toBeNull()
  })

  test('in Persian stands apart from our words in all its parts', () => {
    const words = 'شرکت'
    const claim = aClaim({
      subject: anEntity('a', { name: words }),
      object: anEntity('b', { name: words }),
      speakers: [anEntity('a', { name: words })],
      source: aDocument('doc:a', {
        name: words,
        publisher: words,
        published: '2012',
        url: null,
      }),
      retractedAt: '2026-01-02T00:00:00.000Z',
      role: words,
      article: words,
      statement: words,
      aspect: words,
      quote: words,
      locator: words,
      note: words,
      value: words,
      attribute: words,
      retractedBecause: words,
    })
    show(<Claim claim={claim} topic />)
    expect(screen.getAllByText(words).length).toBeGreaterThan(5)
    expect(strayTexts()).toEqual([])
  })

  test('the reason of a retraction is written in its own direction', async () => {
    const person = show(<Claim claim={aClaim()} />)
    await person.click(screen.getByRole('button', { name: 'Retract' }))
    await person.type(await screen.findByRole('textbox'), 'اشتباه')
    expect(strayTexts()).toEqual([])
  })
})

describe('A draft', () => {
  const draft = {
    ...emptyDraft(),
    subject: [anEntity('zte')],
    object: [anEntity('tci')],
    type: 'SUPPLIES_TO' as const,
    source: [aDocument('doc:a')],
    statement: 'It sold a system.',
  }

  test('that may repeat a claim shows it, with what it speaks of', async () => {
    server.answers(similarClaims, { similarClaims: [aClaim()] })
    show(<SimilarClaims draft={draft} />)
    const notice = await screen.findByRole('group', { name: 'This may be recorded already' })
    expect(within(notice).getByText('ZTE supplies TCI')).toBeTruthy()
    expect(server.asked(similarClaims)).toMatchObject([{ claim: { subject: 'zte', object: 'tci', source: 'doc:a' } }])
  })

  test('that repeats none is told nothing', async () => {
    server.answers(similarClaims, { similarClaims: [] })
    show(<SimilarClaims draft={draft} />)
    await waitFor(() => expect(server.asked(similarClaims)).toHaveLength(1))
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('that is not whole asks nothing', () => {
    show(<SimilarClaims draft={emptyDraft()} />)
    expect(screen.queryByRole('status')).toBeNull()
    expect(server.asked(similarClaims)).toEqual([])
  })
})
