import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { centre } from '@vigie/centre/house'
import { madeOnce } from './made-once.ts'

/** What each app of a centre answers that is served for real, without the demonstration's catcher, where no e-mail comes in. */
export const ALL_READY = centre.apps.filter(({ name }) => !['catcher', 'inbox'].includes(name)).map(() => 200)

const root = join(import.meta.dirname, '..')
const run = promisify(execFile)

const build = async (there: string): Promise<void> => {
  await mkdir(join(there, 'node_modules'), { recursive: true })
  const node = join(root, 'node_modules', '.bin', 'node')
  await run(node, ['--import', 'tsx', 'tools/build/index.ts', '--out', join(there, 'dist')], { cwd: root })
  await copyFile(join(root, 'vigie'), join(there, 'vigie'))
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name === 'tsx' || name === '.cache') continue
    await symlink(join(root, 'node_modules', name), join(there, 'node_modules', name))
  }
  for (const name of ['docs', 'drills', 'package.json']) await symlink(join(root, name), join(there, name))
}

/**
 * The tree as an operator has it, built once for all runs on the same sources, with no compiler beside it: a command then
 * starts in a fraction of the time.
 */
export const builtTree = async (): Promise<string> => {
  const { stdout } = await run('sh', ['tools/source-stamp'], { cwd: root })
  const version = createHash('sha256').update(`${root}\0${stdout}`).digest('hex').slice(0, 32)
  return madeOnce('built', version, build)
}

/** What a process that runs what is built is told: what was compiled for one is read by the next. */
export const compiledBeside = (tree: string): Record<string, string> => ({
  NODE_COMPILE_CACHE: join(tree, 'compiled'),
})
