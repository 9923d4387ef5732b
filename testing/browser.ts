import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const installed = (): string | undefined =>
  [
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...places,
  ].find((path) => existsSync(path))

/** A Chromium to test with: CHROMIUM_PATH, else one that is installed, else the one of `@sparticuz/chromium` (Linux x64). */
async function executable(): Promise<{ path: string; args: string[] }> {
  const path = process.env.CHROMIUM_PATH || installed()
  if (path) return { path, args: [] }
  const { default: packaged } = await import('@sparticuz/chromium')
  return { path: await packaged.executablePath(), args: packaged.args }
}

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser of the tests; it asks nothing of the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await executable()
  return chromium.launch({ executablePath: path, args: [...args, ...quiet] })
}
