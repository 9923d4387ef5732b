import { KnownError } from '../../errors'
import { drawPicture } from './picture'
import type { Picture } from './picture'
import { makePictureThread } from './picture-thread'
import { ofEverything } from '../testing/drawings'

const thread = makePictureThread()
afterAll(() => thread.close())

const picture = (view: Picture['view'] = {}, format: Picture['format'] = 'PNG'): Picture => ({
  drawing: ofEverything(),
  format,
  made: '2026-11-23',
  view: { ...view, title: 'شرکت 中兴' },
})
const late = new KnownError('TIMEOUT', 'Too late.')

test.each(['PNG', 'SVG'] as const)(
  'a %s that is drawn in the thread is, byte for byte, what is drawn here',
  async (format) => {
    const drawn = await thread.draw(picture({}, format))
    expect(drawn.equals(drawPicture(picture({}, format)))).toBe(true)
  },
)

test('what a picture is refused for comes back as it was said', async () => {
  const tooLarge = thread.draw(picture({ width: 8_000, scale: 4 }))
  await expect(tooLarge).rejects.toBeInstanceOf(KnownError)
  await expect(tooLarge).rejects.toMatchObject({
    code: 'TOO_LARGE',
    message: expect.stringContaining('pixels') as string,
  })
})

test('the program goes on while a picture is drawn', async () => {
  let beats = 0
  const heart = setInterval(() => beats++, 5)
  await thread.draw(picture({ scale: 4 }))
  clearInterval(heart)
  expect(beats).toBeGreaterThan(3)
})

test('a picture that takes too long is given up at once, and the next one is drawn by another thread', async () => {
  const controller = new AbortController()
  const slow = thread.draw(picture({ scale: 4 }), controller.signal)
  const next = thread.draw(picture())
  setTimeout(() => controller.abort(late), 20)
  await expect(slow).rejects.toBe(late)
  expect((await next).equals(drawPicture(picture()))).toBe(true)
})

test('a picture that nobody waits for any more is never begun', async () => {
  const controller = new AbortController()
  const first = thread.draw(picture())
  const second = thread.draw(picture({ scale: 4 }), controller.signal)
  controller.abort(late)
  await expect(second).rejects.toBe(late)
  await expect(thread.draw(picture(), controller.signal)).rejects.toBe(late)
  expect((await first).length).toBeGreaterThan(1_000)
})
