import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { z } from 'zod'

const Manifest = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
})

/** A room of the house: its folder, its doors, its acquaintances, all read from its own manifest. */
export interface Workspace {
  readonly name: string
  readonly folder: string
  /** Files, or patterns with one `*`, that others may import. */
  readonly doors: readonly string[]
  readonly acquaintances: readonly string[]
}

const SINGLE = ['kernel', 'platform', 'ui', 'locales']
const GROUPS = ['modules', 'desks', 'sites', 'houses', 'apps']

const folders = (root: string): string[] => [
  ...SINGLE.filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })),
  ...GROUPS.flatMap((group) => {
    const inside = statSync(join(root, group), { throwIfNoEntry: false })
      ? readdirSync(join(root, group))
      : []
    return inside
      .filter((name) => statSync(join(root, group, name, 'package.json'), { throwIfNoEntry: false }))
      .map((name) => posix.join(group, name))
  }),
]

export const readWorkspaces = (root: string): Workspace[] =>
  folders(root).map((folder) => {
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')))
    return {
      name: manifest.name,
      folder,
      doors: Object.values(manifest.exports).map((door) => posix.join(folder, door)),
      acquaintances: Object.keys(manifest.dependencies).filter((name) => name.startsWith('@vigie/')),
    }
  })
