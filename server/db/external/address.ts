/** Where a Bolt server is and how it is spoken to. */
export type Address = {
  host: string
  port: number
  /** Over TLS. */
  encrypted: boolean
  /** Only with a certificate that this computer trusts. */
  trusted: boolean
}

const DEFAULT_PORT = 7687

/** Reads an address as NEO4J_URI has it. */
export function addressOf(uri: string): Address {
  const { protocol, hostname, port } = new URL(uri)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : DEFAULT_PORT,
    encrypted: /\+s(sc)?:$/.test(protocol),
    trusted: /\+s:$/.test(protocol),
  }
}
