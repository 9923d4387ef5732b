import { componentsOf, reversed } from './components'
import type { Arrows } from './components'

/** What an owner holds of a company, in parts of one. */
export type Share = { owner: number; least: number; most: number }

/** Who holds what of whom: for each of the entities, which are numbers here, the shares in it. */
export type Structure = {
  sharesIn: readonly (readonly Share[])[]
  /** From owners to what they own. */
  owned: Arrows
  /** The other way. */
  owners: Arrows
  /** Entities that own one another in a circle are one component; owners come before what they own. */
  components: readonly (readonly number[])[]
  /** Of each entity the place of its component. */
  componentOf: Int32Array
}

/** What of a company nobody is sure to hold, in parts of one; not below nothing. */
export const restOf = (shares: readonly Share[]): number =>
  Math.max(0, 1 - shares.reduce((sum, { least }) => sum + least, 0))

/**
 * No owner can hold more than what the sure parts of all others leave: that bounds what is unknown or open. Nothing is scaled: where
 * the sure parts are more than the whole, they stay what they are.
 */
function bounded(shares: readonly Share[]): Share[] {
  const rest = restOf(shares)
  return shares.map((share) => ({ ...share, most: Math.max(share.least, Math.min(share.most, share.least + rest)) }))
}

/** A structure from the shares in each entity. */
export function structureOf(sharesIn: readonly (readonly Share[])[]): Structure {
  const within = sharesIn.map(bounded)
  const owners = within.map((shares) => shares.filter(({ most }) => most > 0).map(({ owner }) => owner))
  const owned = reversed(owners)
  const components = componentsOf(owned)
  const componentOf = new Int32Array(within.length)
  components.forEach((component, place) => component.forEach((node) => (componentOf[node] = place)))
  return { sharesIn: within, owned, owners, components, componentOf }
}
