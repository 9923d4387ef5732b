/** The little of the `edtf` package that tests use; it ships no types. */
declare module 'edtf' {
  /** Builds a value from text; throws where it is none. `min` and `max`: its first and last millisecond. */
  const edtf: (text: string) => { type: string; min: number; max: number }
  export { edtf as default }
}
