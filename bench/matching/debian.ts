import { spawnSync } from 'node:child_process'

const PACKAGER = '/usr/bin/apt-get'

const works = (): boolean =>
  spawnSync('/usr/bin/python3', ['-c', 'import faiss'], { stdio: 'ignore' }).status === 0

/** True once faiss from Debian can be used; installs it as root, and says so when it cannot. */
export const ensureFaiss = (): boolean => {
  if (works()) return true
  process.stdout.write('installing python3-faiss\n')
  spawnSync(PACKAGER, ['update', '-qq'], { stdio: 'ignore' })
  spawnSync(PACKAGER, ['install', '-y', '-qq', 'python3-faiss'], { stdio: 'ignore' })
  if (works()) return true
  process.stdout.write(
    'faiss is absent: apt-get install python3-faiss did not work here, so nothing is compared with it\n',
  )
  return false
}
