import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, posix, relative, sep } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { z } from 'zod'

const Root = z.object({ workspaces: z.array(z.string()) })
const Manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})

/** One workspace of the project, as far as a build wants to know. */
export interface Room {
  readonly folder: string
  readonly doors: readonly string[]
  readonly needs: ReadonlySet<string>
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

export const findRooms = (root: string): Room[] =>
  Root.parse(readJson(join(root, 'package.json')))
    .workspaces.flatMap((pattern) => globSync(join(pattern, 'package.json'), { cwd: root }))
    .sort()
    .map((file) => {
      const manifest = Manifest.parse(readJson(join(root, file)))
      const folder = posix.dirname(file.split(sep).join('/'))
      return {
        folder,
        doors: Object.values(manifest.exports).map((door) => posix.join(folder, door)),
        needs: new Set([
          ...Object.keys(manifest.dependencies),
          ...Object.keys(manifest.optionalDependencies),
        ]),
      }
    })

/** Where an import of one of our own files or packages leads; null for a package of others. */
export const ourFile = (importer: string, specifier: string): string | null =>
  /^(\.|@vigie\/)/.test(specifier) ? createRequire(importer).resolve(specifier) : null

const ours: Plugin = {
  name: 'ours',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ kind, importer, path }) => {
      if (kind === 'entry-point') return null
      const file = ourFile(importer, path)
      return file === null ? { external: true } : { path: file }
    }),
}

/** What the command is made of, and what published packages offer: a page loads the browser's half of one by its address. */
const entriesOf = (rooms: readonly Room[]): string[] => [
  'apps/cli/vigie.ts',
  ...rooms
    .filter(({ folder }) => folder.startsWith('packages/'))
    .flatMap(({ doors }) => doors.filter((door) => door.endsWith('.ts'))),
]

/** Every source file that the product can reach, and no other: no test, no tool. */
export const findSources = async (root: string, rooms: readonly Room[]): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entriesOf(rooms),
    outdir: root,
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
    logLevel: 'error',
    plugins: [ours],
  })
  return Object.keys(metafile.inputs)
    .map((file) => relative(root, join(root, file)).split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
}
