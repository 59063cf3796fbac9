import { spawnSync } from 'node:child_process'

const works = (): boolean =>
  spawnSync('/usr/bin/python3', ['-c', 'import faiss'], { stdio: 'ignore' }).status === 0

/** Whether faiss from Debian can be used; says how to get it where it cannot. A bench installs nothing by itself. */
export const ensureFaiss = (): boolean => {
  if (works()) return true
  process.stdout.write('faiss is absent, so nothing is compared with it: apt-get install python3-faiss\n')
  return false
}
