import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core'
import { madeOnce } from './made-once.ts'

const require = createRequire(import.meta.url)

/** The version in the folder's name: an upgraded package never runs the binary of the one before. */
async function packedVersion(): Promise<string> {
  const manifest = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'package.json')
  return /"version":\s*"([^"]+)"/.exec(await readFile(manifest, 'utf8'))?.[1] ?? 'unknown'
}

/** Unpacks the browser beside its libraries and fonts, once for all runs. */
const unpack = async (): Promise<string> =>
  madeOnce('browser', await packedVersion(), async (folder, home) => {
    const script = "import('@sparticuz/chromium').then((packed) => packed.default.executablePath())"
    await promisify(execFile)(process.execPath, ['--eval', script], {
      cwd: import.meta.dirname,
      // The package unpacks its shared libraries (NSS, expat) only where it believes to be on this runtime.
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    })
    await writeFile(
      join(folder, 'fonts', 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>\n`,
    )
  })

const optionsFor = (home: string): LaunchOptions => ({
  executablePath: join(home, 'chromium'),
  headless: true,
  args: [
    '--no-sandbox',
    '--no-zygote',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--font-render-hinting=none',
  ],
  env: {
    ...process.env,
    HOME: process.env.HOME ?? home,
    FONTCONFIG_PATH: join(home, 'fonts'),
    LD_LIBRARY_PATH: join(home, 'al2023', 'lib'),
  },
})

/**
 * Starts a headless Chromium that came with the npm packages: no browser, font or library has to be on the
 * machine (beyond libc and libgcc, which every Debian has), and it may run as root. The caller closes it:
 *
 *     const browser = await launchBrowser()
 *     const page = await browser.newPage({ colorScheme: 'dark', viewport: { width: 390, height: 844 } })
 *     …
 *     await browser.close()
 *
 * The binary is unpacked once per version into the temporary folder (about 200 MB, two seconds).
 * Web security stays on: a content security policy is enforced as in a reader's browser.
 */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(optionsFor(await unpack()))

/** The same, for several processes that connect to it at its address. */
export const serveBrowser = async (): Promise<BrowserServer> =>
  chromium.launchServer(optionsFor(await unpack()))
