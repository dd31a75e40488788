import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/** Needed as root and without a network; harmless elsewhere. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const PACKAGED_VERSION = '153.0.0'

/** An installed Chromium when there is one, else the one inside the npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path))
  const { executablePath, libraries } = installed
    ? { executablePath: installed, libraries: '' }
    : await packagedChromium()
  const LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath,
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH } as Record<string, string>,
  })
}

/**
 * Unpacks the packaged browser once per user, beside and then into place, so that two test runs at the same time never
 * see half a file.
 */
async function packagedChromium(): Promise<{ executablePath: string; libraries: string }> {
  const home = join(tmpdir(), `wijkregie-chromium-${PACKAGED_VERSION}-${userInfo().uid}`)
  if (!existsSync(join(home, 'chromium'))) await unpack(home)
  return { executablePath: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib') }
}

async function unpack(home: string): Promise<void> {
  const beside = mkdtempSync(`${home}-`)
  const before = process.env.TMPDIR
  process.env.TMPDIR = beside
  // The package looks for this variable to decide whether its own system libraries are needed.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  await packaged.executablePath()
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  try {
    renameSync(beside, home)
  } catch (error) {
    // Another run was first: its copy is as good as ours.
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(join(home, 'chromium'))) throw error
  }
}
