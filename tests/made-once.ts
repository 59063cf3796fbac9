import { mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A run whose temporary files lie in memory names the disk's folder here. */
const kept = (): string => process.env.TEST_KEPT ?? tmpdir()

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Another user of the machine could have made a folder of this name before us. */
const isOurs = (folder: string): Promise<boolean> =>
  stat(folder).then(
    ({ uid }) => uid === process.getuid?.(),
    () => false,
  )

/** What no run has used for a week, finished or broken off, goes. */
const sweep = async (kind: string): Promise<void> => {
  for (const name of await readdir(kept())) {
    const place = join(kept(), name)
    if (!name.startsWith(`vigie-${kind}-`) || !(await isOurs(place))) continue
    const { mtimeMs } = await stat(place)
    if (mtimeMs < Date.now() - WEEK) await rm(place, { recursive: true, force: true })
  }
}

/**
 * A folder beside the other temporary ones that is made once and used by every later run: its version says everything that
 * it depends on. It is made under another name and gets its own at the end, so that two runs at the same moment do not
 * disturb one another, and one that is broken off leaves nothing that a later one trusts.
 */
export const madeOnce = async (
  kind: string,
  version: string,
  make: (folder: string, home: string) => Promise<void>,
): Promise<string> => {
  const home = join(kept(), `vigie-${kind}-${version}`)
  if (await isOurs(home)) {
    await utimes(home, new Date(), new Date())
    return home
  }
  await sweep(kind)
  const folder = await mkdtemp(join(kept(), `vigie-${kind}-making-`))
  try {
    await make(folder, home)
    await rename(folder, home)
  } catch (fault) {
    await rm(folder, { recursive: true, force: true })
    // Another run was first.
    if (!(await isOurs(home))) throw fault
  }
  return home
}
