import { execFileSync } from 'node:child_process'
import { globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { findRooms } from './build/sources.ts'

/*
 * Packs what an operator installs: what is built, its manifests and its documents; no source, no test, no tool. Its
 * packages come by `npm ci --omit=dev`. npm run release -- [FOLDER]
 */
const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? root)
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
const name = `vigie-${version}`

execFileSync(process.execPath, ['--import', 'tsx', join(root, 'tools', 'build', 'index.ts')], {
  cwd: root,
  stdio: 'inherit',
})
mkdirSync(folder, { recursive: true })
const archive = join(folder, `${name}.tar.gz`)
const files = [
  'vigie',
  'LICENSE',
  'package.json',
  'package-lock.json',
  'dist',
  'docs',
  ...globSync('*.md', { cwd: root }),
  ...findRooms(root).map((room) => join(room.folder, 'package.json')),
]
const form = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', `--transform=s,^,${name}/,`]
execFileSync('tar', [...form, '-czf', archive, '-C', root, ...files])
process.stdout.write(`${archive}\n`)
