/** Letters of other scripts that look like a Latin one, folded: Cyrillic, Greek, Armenian; a row a script. */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  [
    ['авсԁеғһніјкӏморԛгѕтцѵԝхуз', 'abcdefhhijklmopqrstuvwxy3'],
    ['αβεηικμνορτυχωγζ', 'abenikmvoptuxwyz'],
    ['օսոհզց', 'ounhqg'],
  ].flatMap(([letters, latin]) => [...letters!].map((letter, at) => [letter, latin![at]!] as const)),
)
const LOOK_ALIKE = new RegExp(`[${[...LIKE_LATIN.keys()].join('')}]`, 'gu')

/**
 * A folded name as it looks to somebody who takes each letter for the Latin one: “ztе” with a Cyrillic е and “zte” are the
 * same. Names of two scripts that look alike only by chance (“рота”) become the same as well.
 */
export const appearance = (folded: string): string =>
  folded.replace(LOOK_ALIKE, (letter) => LIKE_LATIN.get(letter) ?? letter)
