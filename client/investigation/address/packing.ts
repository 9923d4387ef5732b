/** No drawing unpacks to more; what does is not ours. */
const BYTES_AT_MOST = 20_000_000

const bytesOf = async (bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) => {
  const chunks: BlobPart[] = []
  let length = 0
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer())
    length += value.length
    if (length > BYTES_AT_MOST) throw new RangeError('It is too large.')
    chunks.push(value)
  }
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

/** A text in characters that an address may hold, a good deal shorter where it repeats itself. */
export const pack = async (text: string): Promise<string> =>
  toText(await bytesOf(new TextEncoder().encode(text), new CompressionStream('deflate-raw')))

/** What was packed. Throws where it was not, or was damaged, or is larger than 20 MB. */
export const unpack = async (text: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(toBytes(text), new DecompressionStream('deflate-raw')))
