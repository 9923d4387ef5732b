import { EntityKind } from '../../model/generated/vocabulary'
import { fold } from '../graph/fold-text'
import { bareEntity } from './draft'
import type { EntityDraft, Place } from './draft'
import { shortMark } from './entity-id'

/** An address, which is a name that can be recorded, as a place that all who have it share: the same for the same address of any record. */
export const addressPlace = (address: string, countries: string[], place: Place): EntityDraft => ({
  ...bareEntity(`address:${shortMark(fold(address), 12)}`, EntityKind.PLACE, address, place),
  countries,
})
