import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type Plugin } from 'esbuild'
import { findRooms, findSources, ourFile, type Room } from './sources.ts'

const root = join(import.meta.dirname, '..', '..')

/** What lies beside the code and is read by it: everything that is neither a source nor about one. */
const NOT_ASSETS = [
  '**/*.ts',
  '**/*.tsx',
  '**/*.md',
  '**/package.json',
  '**/testing/**',
  '**/node_modules/**',
]

const asBuilt = (file: string): string => file.replace(/\.tsx?$/, '.js')
const asSpecifier = (path: string): string => {
  const plain = path.split(sep).join('/')
  return plain.startsWith('.') ? plain : `./${plain}`
}

/** Each file stays a file of its own: an import of ours becomes the path of what it was built to, and others stay as they are. */
const fileByFile = (rooms: readonly Room[]): Plugin => ({
  name: 'file by file',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, importer, path }) => {
      if (kind === 'entry-point') return null
      const file = ourFile(importer, path)
      if (file !== null) {
        return { external: true, path: asSpecifier(asBuilt(relative(dirname(importer), file))) }
      }
      const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
      const room = rooms.find(({ folder }) => relative(root, importer).startsWith(`${folder}${sep}`))
      const known = path.startsWith('node:') || room?.needs.has(name)
      return known
        ? { external: true }
        : { errors: [{ text: `${name} is not among the dependencies of ${room?.folder ?? importer}` }] }
    }),
})

const compile = async (rooms: readonly Room[], sources: readonly string[], outdir: string): Promise<void> => {
  await build({
    absWorkingDir: root,
    entryPoints: [...sources],
    outbase: root,
    outdir,
    bundle: true,
    treeShaking: false,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
    plugins: [fileByFile(rooms)],
  })
}

const copyAssets = (rooms: readonly Room[], outdir: string): number => {
  const assets = globSync(
    rooms.map(({ folder }) => `${folder}/**/*.*`),
    { cwd: root, exclude: NOT_ASSETS },
  )
  for (const asset of assets) {
    mkdirSync(dirname(join(outdir, asset)), { recursive: true })
    cpSync(join(root, asset), join(outdir, asset))
  }
  return assets.length
}

/** Builds the product; a build that was there goes only when the new one is whole. */
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } })
const out = resolve(values.out)
const fresh = `${out}.new`
const stamp = execFileSync('sh', ['tools/source-stamp'], { cwd: root, encoding: 'utf8' })
rmSync(fresh, { recursive: true, force: true })
const rooms = findRooms(root)
const sources = await findSources(root, rooms)
await compile(rooms, sources, fresh)
const assets = copyAssets(rooms, fresh)
writeFileSync(join(fresh, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
writeFileSync(join(fresh, 'stamp'), stamp)
rmSync(out, { recursive: true, force: true })
renameSync(fresh, out)
process.stdout.write(`${sources.length} files compiled, ${assets} copied, into ${relative('', out) || out}\n`)
