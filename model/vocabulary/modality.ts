import type { Modality } from '../generated/vocabulary'

/** In what sense a claim speaks: a word, and what it means. */
export const modalityWord: Readonly<Record<Modality, { word: string; meaning: string }>> = {
  FACT: { word: 'fact', meaning: 'It says that it is or was so.' },
  INFERENCE: { word: 'inference', meaning: 'It concludes it from other things.' },
  OBLIGATION: { word: 'obligation', meaning: 'It says that it is required, not that it is done.' },
  PLAN: { word: 'plan', meaning: 'It says that it is intended, not that it is done.' },
  PREDICTION: { word: 'prediction', meaning: 'It says that it will be so, not that it is.' },
  POSSIBILITY: { word: 'possibility', meaning: 'It says that it may be so, not that it is.' },
  OPINION: { word: 'opinion', meaning: 'It is a view.' },
}

/** What a relation's label adds where it is not so but planned, predicted and the like; null: it is or was so. */
export const modalityNote: Readonly<Record<Modality, string | null>> = {
  FACT: null,
  INFERENCE: null,
  OBLIGATION: 'required',
  PLAN: 'plan',
  PREDICTION: 'prediction',
  POSSIBILITY: 'possibility',
  OPINION: 'opinion',
}
