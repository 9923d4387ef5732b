import * as canvas from '../../../client/canvas/look'
import * as picture from './look'

test('the picture looks as the canvas does: kinds, lines, widths and grounds', () => {
  expect(picture.kindLook).toEqual(canvas.kindLook)
  expect(picture.statusLook).toEqual(canvas.statusLook)
  expect(picture.strengthWidth).toEqual(canvas.strengthWidth)
  expect(picture.ground).toEqual(canvas.ground)
})

test('no two kinds share an outline or an icon, and no two statuses that are drawn a line', () => {
  const kinds = Object.values(picture.kindLook)
  expect(new Set(kinds.map(({ outline }) => JSON.stringify(outline))).size).toBe(kinds.length)
  expect(new Set(kinds.map(({ icon }) => icon.join())).size).toBe(kinds.length)
  const { ASSERTED, ALLEGED, DISPUTED } = picture.statusLook
  expect(new Set([ASSERTED, ALLEGED, DISPUTED].map(({ dash, struck }) => JSON.stringify([dash, struck]))).size).toBe(3)
})
