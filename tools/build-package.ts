import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const NEVER_PUBLISHED = ['**/*.test.ts', 'publishing/**', 'node_modules/**']

interface Manifest {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, string>>
  readonly scripts?: unknown
}

/** What of a package is its own when it is published. */
export interface Published {
  /** Its folder. */
  readonly home: string
  readonly manifest: Manifest
  /** Sources that stay here beside tests, as globs. */
  readonly keeps?: readonly string[]
  /** Files and folders that go along as they are, beside README and LICENSE. */
  readonly carries?: readonly string[]
  /** Fields of the manifest that differ where it is published. */
  readonly fields?: Readonly<Record<string, unknown>>
}

/** In the repository TypeScript runs as it is; who installs the package gets JavaScript and declarations. */
const doorOf = (path: string) =>
  path.endsWith('.ts')
    ? { types: path.replace(/\.ts$/, '.d.ts'), default: path.replace(/\.ts$/, '.js') }
    : path

const compile = ({ home, keeps = [] }: Published, folder: string): void => {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: home,
      outDir: folder,
      typeRoots: [join(root, 'node_modules', '@types')],
    },
    files: globSync('**/*.ts', { cwd: home, exclude: [...NEVER_PUBLISHED, ...keeps] }).map((file) =>
      join(home, file),
    ),
    include: [],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder])
  // The compiler rewrites the endings in JavaScript only.
  for (const file of globSync('**/*.d.ts', { cwd: folder })) {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'"))
  }
}

/** Builds a package in a folder as it is published. */
export const buildPackage = (one: Published, folder: string): void => {
  const { home, manifest, carries = [], fields = {} } = one
  mkdirSync(folder, { recursive: true })
  compile(one, folder)
  for (const path of carries) cpSync(join(home, path), join(folder, path), { recursive: true })
  copyFileSync(join(home, 'README.md'), join(folder, 'README.md'))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  const { exports, scripts: _, ...rest } = manifest
  const doors = Object.fromEntries(Object.entries(exports).map(([name, path]) => [name, doorOf(path)]))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...rest, exports: doors, ...fields }, null, 2))
}

/** Builds a package in a folder and packs it there; gives the path of the tarball. */
export const packPackage = (one: Published, folder: string): string => {
  buildPackage(one, folder)
  execFileSync('npm', ['pack'], { cwd: folder, stdio: 'ignore' })
  const { name, version } = one.manifest
  return join(folder, `${name.slice(1).replace('/', '-')}-${version}.tgz`)
}
