import { execFile, execFileSync } from 'node:child_process'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Account } from './account.ts'

const layout = [
  '--data-checksums',
  '--encoding=UTF8',
  '--locale=C',
  '--username=postgres',
  '--auth=scram-sha-256',
]

/** The provider of locales that needs none of the system exists since 17. */
const localeOf = (initdb: string, account: Account | undefined): string[] => {
  const said = execFileSync(initdb, ['--version'], { cwd: '/', encoding: 'utf8', env: {}, ...account })
  const major = Number(/\) (\d+)/.exec(said)?.[1])
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
}

const exec = (file: string, args: string[], cwd: string, account: Account | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    execFile(file, args, { cwd, env: { LANG: 'C', TZ: 'UTC' }, ...account }, (error, _out, complaint) => {
      if (error) reject(new Error(`The database cannot be created in ${cwd}: ${complaint || error.message}`))
      else resolve()
    })
  })

/** Makes the data folder. It gets its name last, so that an interrupted first start leaves nothing half made. */
export const createCluster = async (given: {
  home: string
  initdb: string
  account: Account | undefined
  password: string
}): Promise<void> => {
  const { home, initdb, account, password } = given
  const draft = join(home, 'data.new')
  const passwordFile = join(home, 'first-password')
  await rm(draft, { recursive: true, force: true })
  await rm(passwordFile, { force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) {
    await chown(draft, account.uid, account.gid)
    await chown(passwordFile, account.uid, account.gid)
  }
  try {
    const words = [...layout, ...localeOf(initdb, account), '-D', '/proc/self/cwd']
    await exec(initdb, [...words, '--pwfile=../first-password'], draft, account)
    await rename(draft, join(home, 'data'))
  } finally {
    await rm(passwordFile, { force: true })
  }
}
