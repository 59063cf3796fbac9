import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import manifest from '../package.json' with { type: 'json' }

const home = join(import.meta.dirname, '..')
const root = join(home, '..', '..')
const NOT_PUBLISHED = ['**/*.test.ts', 'publishing/**', 'node_modules/**']

/** In the repository TypeScript runs as it is; who installs the package gets JavaScript and declarations. */
const published = () => {
  const { exports, scripts: _, ...rest } = manifest
  const door = (path: string) =>
    path.endsWith('.ts')
      ? { types: path.replace(/\.ts$/, '.d.ts'), default: path.replace(/\.ts$/, '.js') }
      : path
  return {
    ...rest,
    exports: Object.fromEntries(Object.entries(exports).map(([name, path]) => [name, door(path)])),
  }
}

/** Builds the package as it is published into a folder. */
export const build = (folder: string): void => {
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
    files: globSync('**/*.ts', { cwd: home, exclude: NOT_PUBLISHED }).map((file) => join(home, file)),
    include: [],
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  execFileSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', folder])
  for (const file of globSync('**/*.d.ts', { cwd: folder })) {
    const path = join(folder, file)
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'"))
  }
  for (const part of ['vectors', 'schemas/json']) {
    cpSync(join(home, part), join(folder, part), { recursive: true })
  }
  copyFileSync(join(home, 'README.md'), join(folder, 'README.md'))
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify(published(), null, 2))
}

/** Builds the package in a folder and packs it there; gives the path of the tarball. */
export const pack = (folder: string): string => {
  build(folder)
  execFileSync('npm', ['pack'], { cwd: folder, stdio: 'ignore' })
  return join(folder, `vigie-protocol-${manifest.version}.tgz`)
}
