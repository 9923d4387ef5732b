import sharp from 'sharp'

import { kindLook } from '../../../model/look/kind-look'
import { writePng } from './png'
import { composeScene } from '../scene/scene'
import { aDrawing, anEntity, manner, ofEverything } from '../testing/drawings'

const pixelsOf = async (png: Buffer) => {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) =>
    `#${data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3).toString('hex')}`
  return { ...info, data, at }
}

test.each([0.5, 1, 2])('at %d pixels a unit it is as large as it should be', async (scale) => {
  const scene = composeScene(ofEverything(), new Map(), manner)
  const { width, height } = await pixelsOf(writePng(scene, { scale }))
  expect([width, height]).toEqual([Math.round(scene.width * scale), Math.round(scene.height * scale)])
})

test.each(['LIGHT', 'DARK'] as const)('in %s every entity is there in its kind’s colour', async (theme) => {
  const scene = composeScene(ofEverything(), new Map(), { ...manner, theme })
  const { at } = await pixelsOf(writePng(scene, {}))
  const key = theme === 'DARK' ? 'dark' : 'light'
  for (const { kind, x, y } of scene.entities) {
    const { fill, iconDown } = kindLook[kind]
    const near = Array.from({ length: 25 * 25 }, (_, i) =>
      at(Math.round(x) - 12 + (i % 25), Math.round(y) + iconDown - 12 + Math.floor(i / 25)),
    )
    expect(near).toContain(fill[key])
  }
  expect(at(1, 1)).toBe(scene.background)
})

test('names in Chinese, Persian, Korean and Russian are drawn, each in its own shapes', async () => {
  const pictures = new Set<string>()
  for (const name of ['中兴', '华为', 'شرکت', 'ایران', '한국', '전력', 'Киев', 'Омск']) {
    const scene = composeScene(aDrawing([anEntity('a', { name })]), new Map(), { ...manner, title: null })
    const { left, top, right, bottom } = scene.entities[0]!.text.box
    const area = {
      left: Math.floor(left),
      top: Math.floor(top),
      width: Math.ceil(right - left),
      height: Math.ceil(bottom - top),
    }
    const { data } = await sharp(writePng(scene, {}))
      .extract(area)
      .resize(60, 16)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(Math.max(...data) - Math.min(...data)).toBeGreaterThan(60)
    pictures.add(data.toString('base64'))
  }
  expect(pictures.size).toBe(8)
})

test('the same scene gives the same bytes', () => {
  const scene = composeScene(ofEverything(), new Map(), manner)
  expect(writePng(scene, {}).equals(writePng(scene, {}))).toBe(true)
})
