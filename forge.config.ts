/** How the program is packaged: `npm run make` gives a zip everywhere, and a .deb on Linux. */

import { FuseV1Options, FuseVersion } from '@electron/fuses'
import { MakerDeb } from '@electron-forge/maker-deb'
import { MakerZIP } from '@electron-forge/maker-zip'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import { VitePlugin } from '@electron-forge/plugin-vite'
import type { ForgeConfig } from '@electron-forge/shared-types'

// A folder with Electron's zip, for a machine that cannot fetch it.
const electronZipDir = process.env.CASEWORK_ELECTRON_ZIP_DIR

// Playwright drives a packaged program through the inspector. Only a build made for that test may have it.
const inspectable = process.env.CASEWORK_INSPECTABLE === '1'

export default {
  packagerConfig: {
    name: '联动执法办案',
    // Scripts, menus of the desktop and firewalls have trouble with other letters.
    executableName: 'liandong-casework',
    appBundleId: 'cn.liandong.casework',
    asar: true,
    ...(electronZipDir ? { electronZipDir } : {}),
  },
  makers: [
    new MakerZIP({}),
    new MakerDeb({
      options: {
        name: 'liandong-casework',
        bin: 'liandong-casework',
        productName: '联动执法办案',
        genericName: '监管办案',
        section: 'misc',
        categories: ['Office'],
      },
    }),
  ],
  plugins: [
    new VitePlugin({
      build: [
        { entry: 'src-main/main.ts', config: 'vite.main.config.ts', target: 'main' },
        { entry: 'src-main/preload.ts', config: 'vite.preload.config.ts', target: 'preload' },
      ],
      renderer: [{ name: 'office', config: 'vite.renderer.config.ts' }],
    }),
    new FusesPlugin({
      version: FuseVersion.V1,
      // The packaged program is the office and nothing else: no Node to be started from it, no code from outside its
      // archive, no inspector, no privileges for files opened from the disk.
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: inspectable,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    }),
  ],
} satisfies ForgeConfig
