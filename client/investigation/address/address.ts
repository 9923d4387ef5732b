/** Up to this many characters the ids stand in the address as they are; longer lists are packed. */
const plainUpTo = 1_500
/** Longer than this even when packed: kept in this browser, and the address names the place. */
const packedUpTo = 32_000

const keptPrefix = 'throughline.ids.'

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(through)
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

const pack = async (text: string): Promise<string> =>
  toText(await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw')))

const unpack = async (text: string): Promise<string> =>
  new TextDecoder().decode(await pipe(toBytes(text), new DecompressionStream('deflate-raw')))

type Kept = Pick<Storage, 'getItem' | 'setItem'>

/** What was drawn, as the fragment of an address: ids only. Empty when nothing is. */
export async function fragmentOf(ids: readonly string[], kept: Kept): Promise<string> {
  if (ids.length === 0) return ''
  const plain = ids.map(encodeURIComponent).join(',')
  if (plain.length <= plainUpTo) return `#d=${plain}`
  const packed = await pack(ids.join('\n'))
  if (packed.length <= packedUpTo) return `#z=${packed}`
  const name = String(ids.length) + packed.slice(-24)
  kept.setItem(keptPrefix + name, packed)
  return `#k=${name}`
}

/** The ids that a fragment names; none for one that is not ours or was damaged. */
export async function idsOf(fragment: string, kept: Kept): Promise<string[]> {
  const [, form, text = ''] = /^#(d|z|k)=(.*)$/.exec(fragment) ?? []
  try {
    if (form === 'd') return [...new Set(text.split(',').map(decodeURIComponent).filter(Boolean))]
    const packed = form === 'k' ? kept.getItem(keptPrefix + text) : text
    return form && packed ? (await unpack(packed)).split('\n') : []
  } catch {
    return []
  }
}
