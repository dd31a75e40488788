// Before the first release: writes migrations/ anew from all schema files. After a release: only ever add.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

rmSync('migrations', { recursive: true, force: true })
execFileSync('node_modules/.bin/drizzle-kit', ['generate', '--name', 'initial'], { stdio: 'inherit' })
