import { join } from 'node:path'

/** What differs from one managed Neo4j to the next. Memory in MB. */
export type Neo4jSettings = { folder: string; port: number; heapMb: number; throwaway: boolean }

/** The text of neo4j.conf. Loopback and Bolt alone; nothing is reported, fetched or written at length. */
export function neo4jConf({ port, heapMb }: Neo4jSettings): string {
  const lines = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': false,
    'server.https.enabled': false,
    'dbms.usage_report.enabled': false,
    'client.allow_telemetry': false,
    // One question can neither eat the memory nor hold a lock or the processor for ever.
    'server.memory.pagecache.size': `${heapMb}m`,
    'dbms.memory.transaction.total.max': `${Math.floor(heapMb * 0.6)}m`,
    'db.memory.transaction.max': `${Math.floor(heapMb * 0.4)}m`,
    'db.transaction.timeout': '120s',
    'db.lock.acquisition.timeout': '10s',
    // What is being written when the disk fills up finds its place in the log: half a record at its end is a store that does not open.
    'db.tx_log.preallocate': true,
    // For each of two databases; Neo4j would set aside 256 MB otherwise, and keep days of it.
    'db.tx_log.rotation.size': '32m',
    'db.tx_log.rotation.retention_policy': '2 files',
    // Queries are not logged (they hold what people look for), and none may fetch from anywhere.
    'db.logs.query.enabled': 'OFF',
    'dbms.security.allow_csv_import_from_file_urls': false,
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    // With the stores closed Neo4j would wait ten more seconds for connections that nobody opens.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    'internal.dbms.bolt.netty_server_shutdown_timeout': 2,
  }
  return Object.entries(lines)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** The arguments of `java`, run in the folder that holds `lib`. */
export function javaArguments({ folder, heapMb, throwaway }: Neo4jSettings): string[] {
  return [
    `-Xms${heapMb}m`,
    `-Xmx${heapMb}m`,
    // Half the work of a start: what lives for minutes need not be made as fast as can be.
    ...(throwaway ? ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'] : []),
    '-XX:+ExitOnOutOfMemoryError',
    `-XX:ErrorFile=${join(folder, 'logs/java-crash.log')}`,
    '-Dfile.encoding=UTF-8',
    '-Djava.awt.headless=true',
    ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    'lib/*',
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, 'conf')}`,
  ]
}
