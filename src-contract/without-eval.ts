/**
 * Tells zod not to compile its checks: the page's policy refuses code made at run time, and zod's mere try would be
 * reported as a breach at every start. To be imported before anything that makes a schema.
 */
import { z } from 'zod'

z.config({ jitless: true })
