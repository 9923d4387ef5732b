/** Letters of other scripts that look like a Latin one, folded: Cyrillic, Greek and Armenian. */
const LIKE_LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ғ: 'f', һ: 'h', н: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o' },
  ...{ р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', ц: 'u', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', з: '3' },
  ...{
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'm',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    γ: 'y',
    ζ: 'z',
  },
  ...{ օ: 'o', ս: 'u', ո: 'n', հ: 'h', զ: 'q', ց: 'g' },
}
const LOOK_ALIKE = new RegExp(`[${Object.keys(LIKE_LATIN).join('')}]`, 'gu')

/**
 * A folded name as it looks to somebody who takes each letter for the Latin one: “ztе” with a Cyrillic е and “zte” are the
 * same. Names of two scripts that look alike only by chance (“рота”) become the same as well.
 */
export const appearance = (folded: string): string =>
  folded.replace(LOOK_ALIKE, (letter) => LIKE_LATIN[letter] ?? letter)
