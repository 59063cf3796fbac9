import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { shown, writePdf } from '@vigie/platform/document'
import { inBatches, note, nothingSeen, type Seen } from './strings.ts'

const run = promisify(execFile)
const READER = '/usr/bin/pdftotext'
/** What in a file of this kind does something, or leads somewhere, when it is opened or touched. */
const LIVE = [
  '/JavaScript',
  '/JS ',
  '/URI',
  '/Launch',
  '/OpenAction',
  '/AA ',
  '/EmbeddedFile',
  '/SubmitForm',
  '/GoToR',
]
/** The page without its foot, in points. */
const BODY = ['-x', '0', '-y', '0', '-W', '595', '-H', '792']

/** Every sign that a document is to draw, one at a time. */
const drawn = (): string[] =>
  Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).filter(
    (sign) => shown(sign) === sign,
  )

/** Blanks and line ends are the typesetter's business; what belongs together may be written composed. */
const squeezed = (text: string): string => text.replaceAll(/\s/gu, '').normalize('NFKC')

export const inDocument = async (given: readonly string[]): Promise<Seen> => {
  if (!existsSync(READER))
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', 'poppler-utils'], {
      stdio: 'ignore',
    })
  const seen = nothingSeen()
  const folder = await mkdtemp(join(tmpdir(), 'vigie-pdf-'))
  try {
    for (const batch of inBatches([...given, ...drawn()], 400)) {
      // A mark before each, so that a text that was lost is found to be lost.
      const marked = batch.map((one, at) => `${at}: ${one}`)
      const pdf = writePdf({
        title: 'Texts',
        language: 'en',
        author: 'Vigie',
        paragraphs: marked,
        tables: [],
      })
      for (const live of LIVE) if (pdf.includes(live)) note(seen, 'live', live)
      const file = join(folder, 'texts.pdf')
      await writeFile(file, pdf)
      const { stdout } = await run(READER, [...BODY, '-nopgbrk', '-raw', file, '-'], { maxBuffer: 1 << 26 })
      const page = squeezed(stdout)
      for (const one of marked) if (!page.includes(squeezed(shown(one)))) note(seen, 'changed', shown(one))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return seen
}
