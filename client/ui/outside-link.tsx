import { IconExternalLink } from '../generated/icons'

import styles from './text.module.css'

const webAddress = (address: string): URL | null => {
  const url = URL.canParse(address) ? new URL(address) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null
}

/**
 * An address as the text that it is, with a link that opens outside. Nothing is ever fetched from it, and what is no web address stays text:
 * addresses come from data that nobody vouches for. `short`: on one line, cut at its end where there is no room; the whole is in the tooltip.
 */
export function OutsideLink({ address, title, short = false }: { address: string; title: string; short?: boolean }) {
  const url = webAddress(address)
  return (
    <span className={styles.address} data-short={short || undefined}>
      <span title={address}>{address}</span>
      {url && (
        <a
          className={styles.outside}
          href={url.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Open ${title} at ${url.host} in a new tab`}
        >
          open <IconExternalLink size={12} stroke={2} aria-hidden />
        </a>
      )}
    </span>
  )
}
