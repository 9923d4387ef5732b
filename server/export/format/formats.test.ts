import { ExportFormat } from '../../../model/generated/vocabulary'
import { aSubgraph } from '../testing/subgraphs'
import { formats, hasPixels } from './formats'

const all = Object.entries(formats)

test('every format of the API is written, and no other', () => {
  expect(Object.keys(formats).sort()).toEqual(Object.values(ExportFormat).sort())
})

test('no two formats make files that end alike', () => {
  const extensions = all.map(([, { extension }]) => extension)
  expect(new Set(extensions).size).toBe(all.length)
})

test.each(all.filter(([, { needs }]) => needs === 'CLAIMS'))(
  '%s has every claim, its source and its speaker',
  (...[, format]) => {
    if (format.needs !== 'CLAIMS') return
    const subgraph = aSubgraph()
    const written = format.write(subgraph, {}, new Date(0))
    const text = Buffer.from(written).toString(format.encoding === 'base64' ? 'latin1' : 'utf-8')
    for (const { id, sourceId, speakerIds } of subgraph.claims) {
      for (const word of [id, sourceId, ...speakerIds]) expect(text).toContain(word)
    }
  },
)

test('pixels are counted where there are any', () => {
  expect(Object.values(ExportFormat).filter(hasPixels)).toEqual(['PNG'])
})
