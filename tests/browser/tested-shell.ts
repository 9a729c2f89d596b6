/** What `withShell` brings into a page. */
import '../../src-contract/without-eval'

import { shell } from '../../src-renderer/shell/shell'

globalThis.testedShell = shell
