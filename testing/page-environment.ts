import { TestEnvironment } from 'jest-environment-jsdom'

/** What browsers have and jsdom lacks; Node's own are the same standards. */
const fromNode = [
  'fetch',
  'Request',
  'Response',
  'Headers',
  'Blob',
  'CompressionStream',
  'DecompressionStream',
  'TextEncoder',
  'TextDecoder',
  'ReadableStream',
  'BroadcastChannel',
  'structuredClone',
] as const

/** A page without a browser: for what panels show and say, and not for what only a browser draws. */
export default class PageEnvironment extends TestEnvironment {
  override exportConditions = () => ['node', 'require', 'default']

  override async setup() {
    await super.setup()
    for (const name of fromNode) Object.assign(this.global, { [name]: globalThis[name] })
    Object.assign(this.global, {
      matchMedia: (media: string) => ({
        media,
        matches: false,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
      ResizeObserver: class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    })
    const { prototype } = this.global.Element
    Object.assign(prototype, { scrollIntoView: () => undefined, setPointerCapture: () => undefined })
    Object.assign(this.global.URL, {
      createObjectURL: (blob: Blob) => URL.createObjectURL(blob),
      revokeObjectURL: (address: string) => URL.revokeObjectURL(address),
    })
    // Node's array buffers must be those of the page, as its streams check.
    Object.assign(this.global, { Uint8Array, ArrayBuffer })
  }
}
