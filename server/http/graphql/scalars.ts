import { GraphQLScalarType, Kind } from 'graphql'
import type { ValueNode } from 'graphql'

import { KnownError } from '../../errors'

/** No time that is written in EDTF needs more. */
const LONGEST_TIME = 100
const DAY = /^\d{4}-\d{2}-\d{2}$/

const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
const isMoment = (text: string): boolean => isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
/** Whether it can be one at all: who reads it says better what is wrong with it, as with 02/12/2022, which can be two days. */
const mayBeEdtf = (text: string): boolean => text.length <= LONGEST_TIME

const shown = (value: unknown): string =>
  typeof value === 'string' ? `“${value.slice(0, 40)}”` : `a ${value === null ? 'null' : typeof value}`

/** A scalar that is text of one form both ways: what comes in is checked, what goes out is the graph's own. */
function textScalar(name: string, accepts: (text: string) => boolean, expected: string): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value
    throw new KnownError('BAD_INPUT', `${shown(value)} is not ${expected}.`)
  }
  return new GraphQLScalarType({
    name,
    serialize: (value) => {
      if (typeof value === 'string') return value
      throw new TypeError(`${name} is text, and a ${typeof value} was given.`)
    },
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  })
}

/** The schema's own scalars. */
export const scalars = {
  Date: textScalar('Date', isDay, 'a day as in 2010-12-01'),
  DateTime: textScalar('DateTime', isMoment, 'a moment as in 2010-12-01T08:30:00Z'),
  Edtf: textScalar('Edtf', mayBeEdtf, 'a time as in 2010, 2010-12, 2010/2012, 2010~ or ../2012 (EDTF)'),
}
