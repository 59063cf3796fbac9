import { globSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type IViolation } from 'dependency-cruiser'
import { rulesFor } from './rules.ts'
import { readWorkspaces } from './workspaces.ts'

/** One import that the plan of the house does not allow. */
export interface Offence {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/** How imports are followed: into our own packages and no others. */
const FOLLOWING = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)node_modules/' },
  tsPreCompilationDeps: true,
  combinedDependencies: true,
} as const
const RESOLVING = {
  extensions: ['.ts', '.tsx', '.js', '.json'],
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'default'],
  symlinks: true,
}

const FOLDERS = ['kernel', 'platform', 'ui', 'locales', 'modules', 'desks', 'sites', 'houses', 'apps']

const isInstalled = (path: string): boolean => path.endsWith('node_modules')

/**
 * Reads every import below `root` and gives those that break a rule. `seen` says how many files were read: fewer than there are is
 * an error.
 */
export const inspect = async (root: string): Promise<{ offences: Offence[]; seen: number }> => {
  const workspaces = readWorkspaces(root)
  const folders = FOLDERS.filter((folder) => workspaces.some((room) => room.folder.startsWith(folder)))
  const { output } = await cruise(
    folders,
    {
      baseDir: root,
      ruleSet: { forbidden: rulesFor(workspaces) },
      validate: true,
      ...FOLLOWING,
    },
    RESOLVING,
    { tsConfig: undefined },
  )
  if (typeof output === 'string') throw new Error('the boundaries could not be read')
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,tsx}`)
  const there = globSync(patterns, { cwd: root, exclude: isInstalled }).length
  // Without a compiler that it can talk to, it follows no TypeScript and says nothing.
  if (output.summary.totalCruised < there) {
    throw new Error(`${output.summary.totalCruised} files were read of ${there}`)
  }
  return {
    seen: output.summary.totalCruised,
    offences: output.summary.violations.map(({ rule, from, to }: IViolation) => ({
      rule: rule.name,
      from: join(from),
      to: join(to),
    })),
  }
}
