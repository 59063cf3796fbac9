import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const OURS = /^(?:@vigie\/|\.|\/)/

/** The modules whose rows a file reaches by imports, through any path, however long. Types are gone when it runs. */
export const rowsReached = async (root: string, file: string): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: realpathSync(root),
    entryPoints: [join(realpathSync(root), file)],
    bundle: true,
    write: false,
    metafile: true,
    outdir: '.',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    plugins: [
      {
        name: 'packages of others',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ path }) => (OURS.test(path) ? null : { external: true })),
      },
    ],
  })
  const names = Object.keys(metafile.inputs).map(
    (source) => /^modules\/([^/]+)\/.*-rows\.ts$/.exec(source)?.[1],
  )
  return [...new Set(names)].filter((name) => name !== undefined).sort()
}
