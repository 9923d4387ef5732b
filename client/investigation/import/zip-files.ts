import { ApiError } from '../../api'

/** Several files are packed in the memory of the browser: more than this is for the command line. In bytes. */
const LARGEST = 200_000_000

/** One file as it is; several as one ZIP archive, as packages of the Offshore Leaks and lists of OFAC are several files. Throws an ApiError. */
export async function packed(files: readonly File[]): Promise<{ name: string; content: Blob }> {
  const [first, ...others] = files
  if (!first) throw new ApiError('BAD_INPUT', 'There is no file.')
  if (others.length === 0) return { name: first.name, content: first }
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > LARGEST) {
    throw new ApiError(
      'TOO_LARGE',
      `Together the files are larger than ${LARGEST / 1e6} MB. Put them into one ZIP archive, or import them from the command line.`,
    )
  }
  const { zipSync } = await import('fflate')
  const contents = await Promise.all(
    files.map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())] as const),
  )
  // Always the same bytes for the same files, so that they are known again: the time in an archive is left out.
  const zip = zipSync(Object.fromEntries(contents), { mtime: new Date('1980-01-02T00:00:00') })
  return { name: `${first.name} and ${others.length} more.zip`, content: new Blob([zip]) }
}
