/** The little of the `edtf` package that is used here; it ships no types. */
declare module 'edtf' {
  /** Reads the syntax alone; throws a SyntaxError. */
  export function parse(text: string): { type: string }
  /** Builds a value from text and checks its sense too, such as the order of an interval's ends; throws. */
  const edtf: (text: string) => { type: string; min: number; max: number }
  export { edtf as default }
}
