import { diffOf } from '../diff'
import { noFilters } from '../graph'
import type { TimeFilter } from '../graph'
import { pathSearch, setQuestion } from './path-search'
import { followTime } from './path-time'
import { investigation } from '../store'

const show = (time: TimeFilter | null) =>
  investigation.commit(diffOf(investigation.drawing(), { filters: { ...noFilters, time } }), 'As of')
const asked = () => {
  const { asOf, surely, undated } = pathSearch.getState().question
  return [asOf, surely, undated]
}

test('paths are asked for at the time that is shown, until the question has a time of its own', () => {
  const stop = followTime()
  show({ asOf: '2010', surely: false, undated: true })
  expect(asked()).toEqual(['2010', false, true])
  show({ asOf: '2012', surely: true, undated: true })
  expect(asked()).toEqual(['2012', true, true])
  show({ asOf: '2012', surely: false, undated: false })
  expect(asked()).toEqual(['2012', false, false])
  investigation.undo()
  investigation.undo()
  expect(asked()).toEqual(['2010', false, true])
  show(null)
  expect(asked()).toEqual(['', false, true])

  setQuestion({ asOf: '1999' })
  show({ asOf: '2010', surely: false, undated: true })
  expect(asked()).toEqual(['1999', false, true])
  stop()
  setQuestion({ asOf: '', surely: false, undated: true })
})
