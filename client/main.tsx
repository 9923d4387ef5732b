import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './fonts.css'
import './ui/app.css'
import './ui/print.css'

import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { takeToken } from './api'
import { App } from './app'
import { watchOthers } from './investigation/record/changes-of-others'
import { keepAddress } from './investigation/address/reopen'
import { keepSaving } from './investigation/saved/autosave'
import { keeper } from './investigation/saved/keeper'
import { watchVersions } from './investigation/saved/others'
import { showTold, tellFailure } from './panels/question/act'
import { guardDangerousCorners } from './trusted-types'
import { theme } from './ui/theme'
import { keepComposingApart } from './ui/window/composing'

guardDangerousCorners()
keepComposingApart()
takeToken()

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce

// What keeps the page from scrolling behind a dialog writes a style sheet too, and looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
      <App />
    </MantineProvider>
  </StrictMode>,
)
showTold()
keepAddress(keeper, tellFailure)
keepSaving()
watchOthers()
watchVersions()
