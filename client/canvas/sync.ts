import type { CollectionReturnValue, Core, ElementDefinition } from 'cytoscape'

import type { Diff } from '../investigation/diff'
import type { Drawing, DrawnEntity } from '../investigation/graph'
import type { Point } from '../investigation/place-entities'
import { anyFilter } from '../investigation/drawn-counts'
import { visibleOf } from '../investigation/visible'

import { edge, entityClasses, entityData, isApart, labelOf, node, relationClasses, relationData } from './elements'
import type { Glide } from './move-animation'

const added = (diff: Diff, drawing: Drawing): ElementDefinition[] => {
  const { entities, relations } = visibleOf(drawing)
  return [
    ...[...diff.entities.added.values()].map((entity) => node(entity, !entities.has(entity.id))),
    ...[...diff.relations.added.values()].map((relation) => edge(relation, drawing, !relations.has(relation.id))),
  ]
}

const swap = (element: CollectionReturnValue, from: string[], to: string[]): void => {
  element.removeClass(from.filter((name) => !to.includes(name)))
  element.addClass(to.filter((name) => !from.includes(name)))
}

function update(cy: Core, diff: Diff, drawing: Drawing): void {
  for (const [id, [from, to]] of diff.entities.updated) {
    const element = cy.getElementById(id)
    element.data(entityData(to))
    swap(element, entityClasses(from), entityClasses(to))
  }
  for (const [id, [from, to]] of diff.relations.updated) {
    const element = cy.getElementById(id)
    element.data(relationData(to, drawing))
    swap(element, relationClasses(from), relationClasses(to))
  }
}

/** Gives the lines of entities that move the words that they have room for now. */
function fitLabels(cy: Core, ids: Iterable<string>, drawing: Drawing): void {
  for (const id of ids) {
    cy.getElementById(id)
      .connectedEdges()
      .forEach((element) => {
        const relation = drawing.relations.get(element.id())
        const label = relation && labelOf(relation, drawing)
        if (element.data('label') !== label) element.data('label', label)
      })
  }
}

/** Whether anything that was drawn before may have come into sight or gone out of it. */
const changesSight = ({ filters, entities, relations }: Diff, { filters: now }: Drawing): boolean =>
  filters !== undefined ||
  [...entities.updated.values()].some(([from, to]) => from.hidden !== to.hidden) ||
  // Under a filter an entity that is tied to nothing goes out of sight, or steps back.
  (anyFilter(now) && relations.added.size + relations.updated.size + relations.removed.size > 0)

/** Puts in and out of sight what filters and hiding say; with a filter by time, what has no date is drawn apart. */
function refreshSight(cy: Core, drawing: Drawing): void {
  const { entities, relations, pale } = visibleOf(drawing)
  cy.elements().forEach((element) => {
    element.toggleClass('pale', pale.has(element.id()))
    const seen = element.group() === 'nodes' ? entities.has(element.id()) : relations.has(element.id())
    element.toggleClass('gone', !seen)
    const relation = drawing.relations.get(element.id())
    if (relation) element.toggleClass('undated', isApart(relation, drawing))
  })
}

const moved = (diff: Diff): Map<string, Point> =>
  new Map(
    [...diff.entities.updated.values()]
      .filter(([from, to]) => from.x !== to.x || from.y !== to.y)
      .map(([, { id, x, y }]) => [id, { x, y }]),
  )

/** Where new entities come from: the entity whose expansion brought them. */
function origins(diff: Diff, drawing: Drawing): Map<string, DrawnEntity> {
  const from = new Map<string, DrawnEntity>()
  for (const { entityId, broughtEntities } of diff.expansions.added.values()) {
    const origin = drawing.entities.get(entityId)
    if (origin) for (const id of broughtEntities) if (diff.entities.added.has(id)) from.set(id, origin)
  }
  return from
}

/**
 * Brings Cytoscape up to date with one diff, in one batch: what costs is what changed, not what is drawn.
 * Gives the elements that are new.
 */
export function sync(cy: Core, diff: Diff, drawing: Drawing, glide: Glide): CollectionReturnValue {
  glide.finish()
  const places = moved(diff)
  let fresh = cy.collection()
  cy.batch(() => {
    for (const id of [...diff.relations.removed.keys(), ...diff.entities.removed.keys()]) cy.getElementById(id).remove()
    fresh = cy.add(added(diff, drawing))
    update(cy, diff, drawing)
    fitLabels(cy, places.keys(), drawing)
    if (changesSight(diff, drawing)) refreshSight(cy, drawing)
    for (const [id, { x, y }] of origins(diff, drawing)) {
      const to = diff.entities.added.get(id)!
      places.set(id, { x: to.x, y: to.y })
      // A little on the way already: two in one place would have no line between them.
      cy.getElementById(id).position({ x: x + (to.x - x) * 0.35, y: y + (to.y - y) * 0.35 })
    }
  })
  // What a drag left where it is goes nowhere.
  for (const [id, to] of places) {
    const at = cy.getElementById(id).position()
    if (Math.hypot(at.x - to.x, at.y - to.y) < 1) places.delete(id)
  }
  glide.to(places)
  return fresh
}

/** All that is drawn, for a canvas that has just been made. */
export function elementsOf(drawing: Drawing): ElementDefinition[] {
  const { entities, relations, pale } = visibleOf(drawing)
  const all = [
    ...[...drawing.entities.values()].map((entity) => node(entity, !entities.has(entity.id))),
    ...[...drawing.relations.values()].map((relation) => edge(relation, drawing, !relations.has(relation.id))),
  ]
  return all.map((element) =>
    pale.has(element.data.id!) ? { ...element, classes: [...element.classes!, 'pale'] } : element,
  )
}
