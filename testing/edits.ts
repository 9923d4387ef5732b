import fc from 'fast-check'

import { diffOf } from '../client/investigation/diff'
import type { Diff } from '../client/investigation/diff'
import { noFilters } from '../client/investigation/graph'
import type { Drawing, DrawnEntity, DrawnRelation } from '../client/investigation/graph'

/** A company of that id, at 0,0 unless told otherwise. */
export const entity = (id: string, more: Partial<DrawnEntity> = {}): DrawnEntity => ({
  id,
  kind: 'COMPANY',
  name: id.toUpperCase(),
  distinction: null,
  aliases: [],
  countries: [],
  description: null,
  relationTotal: 3,
  hub: false,
  x: 0,
  y: 0,
  pinned: false,
  hidden: false,
  ...more,
})

/** A supply from one to the other. */
export const relation = (subjectId: string, objectId: string, more: Partial<DrawnRelation> = {}): DrawnRelation => ({
  id: `rel:${subjectId}:supplies_to:${objectId}`,
  type: 'SUPPLIES_TO',
  label: 'supplies',
  inverseLabel: 'is supplied by',
  role: null,
  modality: 'FACT',
  subjectId,
  objectId,
  status: 'ASSERTED',
  strength: 3,
  sources: 1,
  reason: '1 asserts',
  validity: { text: null, earliest: null, latest: null },
  surely: [],
  ...more,
})

const ids = ['a', 'b', 'c', 'd', 'e', 'f']
const id = fc.constantFrom(...ids)
const place = fc.integer({ min: -500, max: 500 })

type Plan = { what: 'draw' | 'move' | 'hide' | 'remove' | 'filter'; one: string; two: string; x: number; y: number }

/** Turns a plan into the diff it makes on the drawing there is then. */
export const makeEdit =
  ({ what, one, two, x, y }: Plan) =>
  (drawing: Drawing): Diff => {
    const known = drawing.entities.get(one)
    const edit = {
      draw: {
        entities: { add: [entity(one, { x, y }), entity(two)] },
        relations: { add: [relation(one, two)] },
        expansions: {
          add: [
            {
              id: `${one}:${x}`,
              entityId: one,
              broughtEntities: [two],
              broughtRelations: [],
            },
          ],
        },
      },
      move: { entities: { update: known ? [{ ...known, x, y }] : [] } },
      hide: { entities: { update: known ? [{ ...known, hidden: !known.hidden }] : [] } },
      remove: { entities: { remove: [one] } },
      filter: { filters: { ...noFilters, hiddenKinds: x > 0 ? (['COMPANY'] as const) : [] } },
    }
    return diffOf(drawing, edit[what])
  }

/** Sequences of edits over six entities, which often meet. */
export const edits = fc.array(
  fc
    .record<Plan>({
      what: fc.constantFrom('draw', 'draw', 'move', 'hide', 'remove', 'filter'),
      one: id,
      two: id,
      x: place,
      y: place,
    })
    .map(makeEdit),
  { maxLength: 30 },
)
