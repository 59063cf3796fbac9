import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)
const folder = '/usr/lib/postgresql/15/bin'
const clusterSettings = '/etc/postgresql-common/createcluster.conf'

/** The package would make a server of its own and start it; ours are started by those who need them. */
const forbidOwnCluster = async (): Promise<void> => {
  if (existsSync(clusterSettings)) return
  await mkdir(dirname(clusterSettings), { recursive: true })
  await writeFile(clusterSettings, 'create_main_cluster = false\n')
}

const install = async (): Promise<void> => {
  const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await forbidOwnCluster()
  await exec('apt-get', ['update', '-q'], quietly)
  const words = ['install', '-y', '-q', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold']
  await exec('apt-get', [...words, 'postgresql-15'], quietly)
}

/**
 * The folder of the programs of PostgreSQL 15 as Debian 12 ships it: the oldest server that Vigie promises to run on. For
 * tests and promises; installed when it is missing, which only root may.
 */
export const distributionPrograms = async (): Promise<string> => {
  if (existsSync(join(folder, 'postgres'))) return folder
  await install().catch((fault: unknown) => {
    throw new Error(
      `The package postgresql-15 is missing and could not be installed (run "apt-get install postgresql-15" as root): ${fault}`,
    )
  })
  if (!existsSync(join(folder, 'postgres'))) throw new Error(`postgresql-15 did not bring ${folder}/postgres`)
  return folder
}
