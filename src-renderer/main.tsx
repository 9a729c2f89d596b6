import '../src-contract/without-eval'

/** Starts the office's screens: looks first, then the entrance, and behind it the office. */
import '@fontsource-variable/noto-sans-sc'
import '@mantine/core/styles.layer.css'
import './theme/tokens.css'
import './theme/base.css'
import './theme/mantine.css'
import { MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Entrance } from './entrance/entrance'
import { ErrorBoundary } from './frame/error-boundary'
import { keepFieldsQuiet } from './quiet-fields'
import { cspNonce } from './shell/csp-nonce'
import { schemeManager, startAppearance } from './theme/appearance'
import { adoptRareFaces } from './theme/rare-faces'
import { theme } from './theme/theme'

startAppearance()
adoptRareFaces()
keepFieldsQuiet(document)
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={schemeManager}
        getStyleNonce={cspNonce}
      >
        <ErrorBoundary>
          <Entrance />
        </ErrorBoundary>
      </MantineProvider>
    </StrictMode>,
  )
}
