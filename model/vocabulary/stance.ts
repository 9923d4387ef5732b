import type { Stance } from '../generated/vocabulary'

/** What a claim does, as a verb and as the heading over such claims. */
export const stanceWord: Record<Stance, { verb: string; heading: string; meaning: string }> = {
  ASSERTS: { verb: 'asserts', heading: 'Asserted', meaning: 'Says that it is so.' },
  ALLEGES: { verb: 'alleges', heading: 'Alleged', meaning: 'Says that it is said, suspected or accused.' },
  DENIES: { verb: 'denies', heading: 'Denied', meaning: 'Says that it is not so, or not so in the aspect named.' },
}

/** Stances in the order in which they are shown. */
export const stances: readonly Stance[] = ['ASSERTS', 'ALLEGES', 'DENIES']
