declare global {
  /** The part of the Trusted Types API that we use; TypeScript's own library does not have it yet. */
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: {
          createHTML(markup: string): string | null
          createScriptURL(address: string): string | null
          createScript(script: string): string | null
        },
      ): unknown
    }
  }
}

/** Style sheets that the component library writes as it runs: text without a tag. */
const styleOnly = (markup: string): string | null => (markup.includes('<') ? null : markup)

/**
 * What may reach the browser's dangerous corners, under the page's Trusted Types policy: markup that `allowMarkup` lets through, and
 * scripts of this server (the layout's worker). Anything else is refused by the browser itself.
 */
export function guardDangerousCorners(allowMarkup: (markup: string) => string | null = styleOnly): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => allowMarkup(markup),
    createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? address : null),
    createScript: () => null,
  })
}
