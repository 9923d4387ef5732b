/** @jest-environment ./testing/page-environment.ts */
import { screen } from '@testing-library/react'

import { known } from '../../../testing/panel/answers'
import { show } from '../../../testing/panel/panel'
import { server } from '../../../testing/panel/server'
import {
  NodesDocument as nodes,
  RecordClaimDocument as recordClaim,
  SimilarClaimsDocument as similarClaims,
} from '../../generated/graphql'
import { claimDraft, emptyDraft } from '../../investigation/record/claim-draft'
import { selection } from '../../investigation/selection/selection'
import { aClaim, aDocument, anEntity, aRelation } from '../../investigation/testing/evidence'
import { RecordPanel } from './record'

const press = (name: string | RegExp) => screen.findByRole('button', { name })
const relation = { ...aRelation('zte', 'tci'), reason: '1 asserts: asserted' }

test('A claim that is recorded leaves document, speakers and time for the next one that is read in the document', async () => {
  claimDraft.setState({
    ...emptyDraft(),
    subject: [anEntity('zte')],
    object: [anEntity('tci')],
    type: 'OWNS',
    source: [aDocument('doc:a')],
    statement: 'It bought it.',
  })
  claimDraft.setState({ speakers: [anEntity('ann')], validity: 'spring 2019' })
  server.answers(similarClaims, { similarClaims: [] })
  server.answers(recordClaim, { recordClaim: { claim: aClaim(), relation, warnings: [] } })
  server.answers(nodes, known([anEntity('zte'), anEntity('tci')], [relation]))
  const person = show(<RecordPanel />)
  expect(screen.getByText(/Read as spring 2019 \(2019-21\)/)).toBeTruthy()
  await person.click(await press(/^Record the claim/))
  await person.click(await press('Add another read in it'))
  expect(server.asked(recordClaim)).toMatchObject([{ input: { validity: '2019-21' } }])
  expect(selection.getState().tool).toBe('RECORD')
  expect(claimDraft.getState()).toMatchObject({
    subject: [],
    statement: '',
    source: [{ id: 'doc:a' }],
    speakers: [{ id: 'ann' }],
    validity: 'spring 2019',
  })
})

test('Enter takes the first type that is like what is typed', async () => {
  const person = show(<RecordPanel />)
  const type = screen.getByRole('combobox', { name: 'How they are tied' })
  await person.type(type, 'suppl{Enter}')
  expect(claimDraft.getState().type).toBe('SUPPLIES_TO')
  await person.clear(type)
  await person.type(type, 'invests{Enter}')
  expect(claimDraft.getState().type).toBe('INVESTS_IN')
})
