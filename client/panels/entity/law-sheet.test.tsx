/** @jest-environment ./testing/page-environment.ts */
import { screen } from '@testing-library/react'

import { strayTexts } from '../../../testing/panel/direction'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import { pageOf } from '../../../testing/panel/answers'
import { ArticleEffectsDocument as articleEffects, LawSheetDocument as lawSheet } from '../../generated/graphql'
import type { LawSheet as Sheet } from '../../investigation/relation/law'
import { selection } from '../../investigation/selection/selection'
import { aClaim, anEntity, aRelation } from '../../investigation/testing/evidence'
import { LawSheet } from './law-sheet'

const law = (more: Partial<Sheet> = {}): Sheet => ({
  ...anEntity('law', { kind: 'LAW' }),
  effects: pageOf([]),
  enacted: pageOf([]),
  provisions: pageOf([]),
  claims: pageOf([]),
  inForceFrom: null,
  repealed: null,
  ...more,
})
const obliges = (from: string, to: string, name = to.toUpperCase()) => ({
  ...aRelation(from, to, { type: 'OBLIGES', label: 'obliges', inverseLabel: 'is obliged by' }),
  object: anEntity(to, { name }),
})
const sheet = (entity: Sheet) => {
  server.answers(lawSheet, { entity })
  return show(<LawSheet id="law" />)
}

test('It says that it loads, that it failed, and is asked again by a press', async () => {
  server.fails(lawSheet)
  const person = show(<LawSheet id="law" />)
  await screen.findByRole('alert')
  const held = server.holds(lawSheet)
  await person.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Loading what the law does')
  held.answer({ entity: law() })
  await screen.findByText('No claim says that it itself obliges or authorises anybody.')
})

test('Of a law of which nothing is recorded it says what is not recorded', async () => {
  sheet(law())
  await screen.findByText('Nobody is recorded to have passed or signed it.')
  expect(screen.getByText('No date of its force is recorded, and no claim speaks of it.')).toBeTruthy()
  expect(screen.queryByText('Its articles')).toBeNull()
})

test('Its articles stand with whom each obliges, and lead to who says so', async () => {
  const article = anEntity('art', { kind: 'LAW', name: 'Article 7' })
  server.answers(articleEffects, { entity: { id: 'art', effects: pageOf([obliges('art', 'firms')]) } })
  const person = sheet(law({ provisions: pageOf([{ id: 'rel:part', subject: article }]) }))
  await screen.findByRole('region', { name: 'Article 7' })
  await person.click(await screen.findByRole('button', { name: /^Article 7 obliges FIRMS/ }))
  expect(selection.getState().focus).toEqual({ type: 'relation', id: 'rel:art:owns:firms' })
})

test('Its states stand in the order of time, each with who says so or that nobody does', async () => {
  const amended = aClaim({
    id: 'claim:amended',
    attribute: 'amendedBy',
    value: 'a second act',
    type: null,
    object: null,
    validity: { text: '2018', earliest: '2018-01-01', latest: '2018-12-31' },
  })
  const other = aClaim({ id: 'claim:other', attribute: 'pages', value: '12', type: null, object: null })
  sheet(law({ inForceFrom: '2017-06', repealed: '2020', claims: pageOf([amended, other]) }))
  const states = (await screen.findAllByText(/^(June 2017|2018|2020)$/)).map(({ textContent }) => textContent)
  expect(states.slice(0, 2)).toEqual(['June 2017', '2018'])
  expect(states.at(-1)).toBe('2020')
  expect(screen.getAllByText(/no claim says so/)).toHaveLength(2)
  expect(screen.getAllByText(/amended by/)[0]?.textContent).toContain('a second act')
  expect(screen.queryByText(/pages/)).toBeNull()
})

test('Persian names stand apart from our words', async () => {
  const name = 'قانون'
  const enacted = { ...aRelation('majlis', 'law'), subject: anEntity('majlis', { name: 'مجلس' }) }
  const claim = aClaim({ attribute: 'status', value: name, type: null, object: null })
  sheet(
    law({
      name,
      effects: pageOf([obliges('law', 'firms', 'شرکت‌ها')]),
      enacted: pageOf([enacted]),
      claims: pageOf([claim]),
    }),
  )
  await screen.findByText('Passed or signed by')
  expect(strayTexts()).toEqual([])
})
