/**
 * Starts the program for Playwright: holds back `ready` until Playwright is attached, with Playwright's own loader.
 * Without it a window that opens while Playwright attaches is sometimes lost to it, and the test waits for ever.
 */
const { join, resolve } = require('node:path')
const { app } = require('electron')

const project = resolve(__dirname, '../..')
const root = process.env.TESTED_PROGRAM ?? project
const manifest = require(join(root, 'package.json'))

app.setAppPath(root)
app.setVersion(manifest.version)
require(join(project, 'node_modules/playwright-core/lib/server/electron/loader.js'))
require(join(root, manifest.main))
