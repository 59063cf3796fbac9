import type { IForbiddenRuleType } from 'dependency-cruiser'
import type { Workspace } from './workspaces.ts'

const literally = (path: string): string => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const asPattern = (door: string): string => `^${literally(door).replace('\\*', '[^/]+')}$`
const inside = (folder: string): string => `^${literally(folder)}/`

/** The tables by hand of what each house allows: they inspect it, and it must not lean on them. */
const TABLES = '^houses/[^/]+/access/'

/** Tests may look anywhere: they are how the house is inspected. Fixtures and journeys belong to them. */
const TESTS = `(\\.test\\.tsx?$|/testing(/|\\.ts$|-)|^tests/|^bench/|^tools/|${TABLES})`

/** Who may import whom, drawn from the manifests: a room knows its acquaintances, and only by their doors. */
export const rulesFor = (workspaces: readonly Workspace[]): IForbiddenRuleType[] => {
  const everyRoom = workspaces.map(({ folder }) => inside(folder))
  const perRoom = workspaces.flatMap((room): IForbiddenRuleType[] => {
    const known = [room, ...workspaces.filter(({ name }) => room.acquaintances.includes(name))]
    return [
      {
        name: `${room.name} knows only its acquaintances`,
        comment: 'the dependencies in its package.json name them',
        severity: 'error',
        from: { path: inside(room.folder), pathNot: TESTS },
        to: { path: everyRoom, pathNot: known.map(({ folder }) => inside(folder)) },
      },
      {
        name: `${room.name} is entered by its doors`,
        comment: 'the exports in its package.json name them',
        severity: 'error',
        from: { pathNot: [inside(room.folder), TESTS] },
        to: {
          path: inside(room.folder),
          pathNot: room.doors.length > 0 ? room.doors.map(asPattern) : ['^$'],
        },
      },
    ]
  })
  return [
    ...perRoom,
    {
      name: 'no circle of rooms or files',
      comment: 'knowledge runs one way: kernel, platform, modules, desks and sites, houses, apps',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { circular: true, viaOnly: { pathNot: TESTS } },
    },
    {
      name: 'what serves tests serves nothing else',
      comment: 'a testing kit opens books that a running house must never open; tables by hand only inspect',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: `/testing(/|\\.ts$|-)|${TABLES}` },
    },
    {
      name: 'the kernel does no input or output',
      comment: 'words only; node:crypto gives the ids',
      severity: 'error',
      from: { path: '^kernel/', pathNot: TESTS },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'the frame of desks reaches only what every house has',
      comment: 'people, audit and privacy, by any path; another house puts its own desk on it',
      severity: 'error',
      from: { path: '^desks/frame/', pathNot: TESTS },
      to: { path: '^modules/', pathNot: '^modules/(people|audit|privacy)/', reachable: true },
    },
    {
      name: 'the frame of sites reaches no module',
      comment: 'not through any path, however long; another house puts its own site on it',
      severity: 'error',
      from: { path: '^sites/frame/', pathNot: TESTS },
      to: { path: '^modules/', reachable: true },
    },
    {
      name: 'only the command line imports a house',
      comment: 'desks, sites and the other kits are handed one, and so serve every house',
      severity: 'error',
      from: { pathNot: ['^houses/', '^apps/cli/', TESTS] },
      to: { path: '^houses/' },
    },
  ]
}
