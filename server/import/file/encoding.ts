import { isUtf8 } from 'node:buffer'

import { KnownError } from '../../errors'

/** The encodings that are recognised, by the names that the platform has for them. */
export type Encoding = string

const WINDOWS_ONLY = /[\x80-\x9f]/

/** The place up to which bytes end with a whole character of UTF-8. */
function wholeUtf8(bytes: Buffer): Buffer {
  let end = bytes.length
  for (let back = 0; back < 3 && end > 0 && (bytes[end - 1]! & 0xc0) === 0x80; back++) end--
  return end > 0 && bytes[end - 1]! >= 0xc0 ? bytes.subarray(0, end - 1) : bytes
}

/** How many of the bytes from `from` on, each second one, are zero. */
const zeros = (bytes: Buffer, from: number): number => {
  let count = 0
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count++
  return count
}

/** UTF-16 without a mark: spaces, digits and separators alone have zeros in one half of the bytes, and in the other none has. */
function utf16Of(bytes: Buffer): Encoding | undefined {
  const [high, low] = [zeros(bytes, 0), zeros(bytes, 1)]
  const enough = bytes.length / 100
  if (low > enough && high * 20 < low) return 'utf-16le'
  return high > enough && low * 20 < high ? 'utf-16be' : undefined
}

/** Damaged UTF-8 is UTF-8 still: in other encodings hardly any letter beyond ASCII happens to be one of it. */
function isMostlyUtf8(bytes: Buffer): boolean {
  const letters = bytes.toString('utf8').match(/\P{ASCII}/gu) ?? []
  const damaged = letters.filter((letter) => letter === '\uFFFD').length
  return letters.length - damaged > damaged
}

/** The encoding that the beginning of a file shows: by its mark, else by what its bytes can only be. `isCut`: more follows. */
export function encodingOf(bytes: Buffer, isCut: boolean): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = utf16Of(bytes)
  if (wide !== undefined) return wide
  if (isUtf8(isCut ? wholeUtf8(bytes) : bytes) || isMostlyUtf8(bytes)) return 'utf-8'
  return WINDOWS_ONLY.test(bytes.toString('latin1')) ? 'windows-1252' : 'iso-8859-1'
}

/** Text from bytes as they come. What is no text in the encoding becomes U+FFFD. Throws KnownError BAD_INPUT for an unknown encoding. */
export async function* decoded(
  bytes: AsyncIterable<Buffer> | Iterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

function decoderOf(encoding: Encoding): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new KnownError(
      'BAD_INPUT',
      `“${encoding}” is no encoding that is known: write utf-8, utf-16le, utf-16be, iso-8859-1 or windows-1252.`,
    )
  }
}
