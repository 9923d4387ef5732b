import type { Draft } from '../../draft'
import { jsonRecords } from '../../file/json-records'
import type { Format } from '../format'
import { draftsOfInterval } from './interval'
import { entityOf, relationsOfThing } from './thing'
import { recordsOf } from './values'
import type { FtmRecord } from './values'

const isDraft = (one: FtmRecord | Draft): one is Draft => 'what' in one

/** Things in the first pass, with what is wrong with any object; what ties them in the second, when all of them are there. */
function draftsOf(one: FtmRecord | Draft, pass: number): Draft[] {
  if (isDraft(one)) return pass === 0 ? [one] : []
  const { isThing } = one.schema
  if (pass === 0) return isThing ? entityOf(one) : []
  return isThing ? relationsOfThing(one) : draftsOfInterval(one)
}

/** Entities of FollowTheMoney as JSON: an object a line, or an array of them. */
export const followTheMoney: Format = {
  namespace: 'ftm',
  recognises: ({ text }) =>
    /^\[?\s*\{/.test(text) && /"schema"\s*:\s*"\w+"/.test(text) && /"properties"\s*:/.test(text),
  passes: 2,
  read: async function* (file, pass) {
    for await (const record of jsonRecords(file)) {
      if ('problem' in record) yield pass === 0 ? [record.problem] : []
      else yield recordsOf(record.value, record.line).flatMap((one) => draftsOf(one, pass))
    }
  },
}
