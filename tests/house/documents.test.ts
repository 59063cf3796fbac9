import { execFile, spawn } from 'node:child_process'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { centre } from '@vigie/centre'
import { type Server, startServer } from '@vigie/platform/database'
import { describeSettings } from '@vigie/platform/settings'
import { provider } from '@vigie/provider/house'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../apps/cli/commands.ts'
import { copyMigratedCentre, FORGETFUL } from '../../houses/centre/testing-template.ts'
import { ALL_READY, builtTree, compiledBeside } from '../built.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const documents = globSync(
  ['*.md', 'docs/**/*.md', '{modules,platform,ui,desks,sites,apps,houses}/**/README.md'],
  {
    cwd: root,
    exclude: ['**/node_modules'],
  },
).sort()

const FENCE = /^```(\w*)[^\n]*\n(.*?)^```$/gms
const fencesOf = (text: string, language: string): string[] =>
  [...text.matchAll(FENCE)].filter(([, name]) => name === language).map(([, , body = '']) => body)
const spansOf = (text: string): string[] =>
  [...text.replace(FENCE, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)

/** Commands that this test does not run, each with the file that does, or that is what they run. */
const ELSEWHERE: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'npm ci --omit=dev': ['.ci/run', 'npm ci --omit=dev'],
  'npm run check': ['.ci/run', 'npm run check'],
  'npm run promises': ['.ci/run', 'npm run promises'],
  'npm ci && npm test': ['.ci/run', 'npm test'],
  'npm ci && npm start': ['tests/journeys/start-world.ts', "'demo'"],
  'npm run bench -- intake': ['bench/intake/index.ts', "'intake'"],
  'npx vitest run kernel/defang.test.ts': ['tests/house/worked-example.test.ts', "'vitest'"],
}
/** Commands with programs of the operator's own database server, which the project does not bring along. */
const BY_OPERATOR = /^pg_dump --format=custom --file=(\w+)\.dump \1$/

const commands = documents.flatMap((document) =>
  fencesOf(read(document), 'sh')
    .flatMap((body) => body.trim().split('\n'))
    .map((command) => ({ document, command })),
)
const serving = commands.filter(({ command }) => command.startsWith('./vigie serve '))
const toRun = commands.filter(
  (one, at) =>
    !(one.command in ELSEWHERE) &&
    !BY_OPERATOR.test(one.command) &&
    !serving.includes(one) &&
    commands.findIndex(({ command }) => command === one.command) === at,
)

let home: string
let place: string
let env: Record<string, string>

let server: Server
/** A house runs while its operator gives these commands: its database server is up, on books that are migrated. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigie-documents-'))
  await chmod(home, 0o711)
  const data = join(home, 'data')
  await mkdir(data)
  await copyMigratedCentre(data)
  place = await builtTree()
  server = await startServer({ folder: join(data, 'postgres'), settings: FORGETFUL })
  env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    VIGIE_DATA: data,
    VIGIE_LOG_LEVEL: 'warn',
    ...compiledBeside(place),
  }
})
afterAll(async () => {
  await server.stop()
  await rm(home, { recursive: true, force: true })
})

describe('the commands', () => {
  test('there are some, and those run elsewhere are named where they are run', () => {
    expect(toRun.length).toBeGreaterThan(8)
    const written = commands.map(({ command }) => command)
    for (const [command, [file, words]] of Object.entries(ELSEWHERE)) {
      expect(written).toContain(command)
      expect(read(file)).toContain(words)
    }
  })

  test.each(toRun)('$document: $command', async ({ command }) => {
    await promisify(execFile)('/bin/sh', ['-eu', '-c', command], { cwd: place, env })
  })

  test('the books restored by those commands know the administrator who was invited before', async () => {
    const words = ['person', 'invite', '--name', 'Somebody Else', '--mail', 'else@centre.example']
    const restored = { ...env, VIGIE_DATA: join(home, 'restored') }
    const invited = promisify(execFile)(join(place, 'vigie'), words, { cwd: place, env: restored })
    await expect(invited).rejects.toThrow('administrator-exists')
  })

  test.each(serving)('$document: $command answers on each port and ends when asked', async ({ command }) => {
    const child = spawn(join(place, 'vigie'), command.split(' ').slice(1), {
      cwd: place,
      env: { ...env, VIGIE_DATA: join(home, 'served'), VIGIE_PORT: '0' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const ports: string[] = []
    for await (const text of child.stdout.setEncoding('utf8')) {
      ports.push(...[...String(text).matchAll(/http:\/\/localhost:\d+/g)].map(([url]) => url))
      if (ports.length >= ALL_READY.length) break
    }
    const answers = await Promise.all(ports.map(async (url) => (await fetch(`${url}/readyz`)).status))
    child.kill('SIGTERM')
    expect(answers).toEqual(ALL_READY)
    expect(await ended).toBe(0)
  })
})

/** The anchor of a heading, as the usual hosts make it. */
const anchorsOf = (text: string): string[] =>
  [...text.replace(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(documents)('every link and picture of %s leads somewhere', (document) => {
  const links = [
    ...read(document)
      .replace(FENCE, '')
      .matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g),
  ].map(([, to = '']) => to)
  const broken = links
    .filter((to) => !/^(https?|mailto):/.test(to))
    .filter((to) => {
      const [path = '', anchor] = to.split('#')
      const file = path === '' ? document : join(dirname(document), path)
      if (!existsSync(join(root, file))) return true
      return anchor !== undefined && !anchorsOf(read(file)).includes(anchor)
    })
  expect(broken).toEqual([])
})

test('every picture has words for those who do not see it', () => {
  const pictures = documents.flatMap((document) =>
    [...read(document).matchAll(/!\[([^\]]*)\]/g)].map(([, words = '']) => words),
  )
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.filter((words) => words.length < 20)).toEqual([])
})

test.each(documents)('every path that %s names exists', (document) => {
  const paths = spansOf(read(document)).filter((span) =>
    /^(kernel|platform|modules|houses|apps|ui|locales|tests|tools|drills|bench|docs)\/[\w./-]*$/.test(span),
  )
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

/** What installing, building and running leave beside the sources. */
const MADE = ['node_modules', 'dist', 'dist.new', 'coverage', 'tmp']

const foldersIn = (place: string): string[] =>
  readdirSync(join(root, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && !MADE.includes(entry.name))
    .map(({ name }) => name)
    .sort()

test('the tree in ARCHITECTURE.md is the tree', () => {
  const [tree = ''] = fencesOf(read('ARCHITECTURE.md'), 'text')
  const namesIn = (lines: RegExp) =>
    [...tree.matchAll(lines)].flatMap(([line]) => line.match(/[\w-]+(?=\/)/g) ?? []).sort()
  expect(namesIn(/^[\w-]+\//gm)).toEqual(foldersIn('.'))
  const partOf = (folder: string) => new RegExp(`^${folder}/.*\\n((?: .*\\n)*)`, 'm').exec(tree)?.[1] ?? ''
  const inside = (folder: string) =>
    [...partOf(folder).matchAll(/([\w-]+)\/(?=\s|$)/gm)].map(([, name = '']) => name).sort()
  expect(inside('platform')).toEqual(foldersIn('platform'))
  expect(inside('modules')).toEqual(foldersIn('modules'))
})

// What both houses know stands once, with the centre's value.
const houses = { centre: centre.settings, provider: provider.settings }
const settings = [
  ...new Map(
    [provider, centre]
      .flatMap(({ name }) => describeSettings({}, { house: name, houses }))
      .map((one) => [one.variable, one]),
  ).values(),
]

test('every VIGIE_ variable that is named is a setting', () => {
  const known = settings.map(({ variable }) => variable)
  const forOperators = documents.filter((document) => !document.startsWith('ui/'))
  const named = forOperators.flatMap((document) => read(document).match(/VIGIE_[A-Z][A-Z_]*/g) ?? [])
  // One house's own: the same name with the house's in it.
  const ofAll = (variable: string) => variable.replace(/^VIGIE_(CENTRE|PROVIDER)_/, 'VIGIE_')
  expect(named.filter((variable) => !known.includes(ofAll(variable)))).toEqual([])
})

test('settings.md lists every setting with what holds without it', () => {
  const listed = [
    ...read('docs/operating/settings.md').matchAll(/^\| `(VIGIE_\w+)` \| (?:`(.*?)` )?\| (.+) \|$/gm),
  ]
  const expected = settings.map(({ variable, value }) => [variable, value ?? null])
  expect(listed.map(([, variable, value]) => [variable, value ?? null]).sort()).toEqual(expected.sort())
})

test('every subcommand is documented as it is called, and every documented one exists', () => {
  const usages = Object.values(COMMANDS).flatMap((command) => (command ? [command.usage] : []))
  const listed = [...read('docs/operating/install.md').matchAll(/^\| `(vigie .+?)` \|/gm)].map(
    ([, usage = '']) => usage,
  )
  expect(listed.sort()).toEqual(usages.sort())
  const named = documents.flatMap((document) => {
    const text = read(document)
    const code = [...spansOf(text), ...[...text.matchAll(FENCE)].map(([, , body = '']) => body)]
    return code.flatMap((span) =>
      [...span.matchAll(/(?:^|[\s/])vigie ([a-z]+)/gm)].map(([, name = '']) => name),
    )
  })
  expect([...new Set(named)].filter((name) => name !== 'help' && !(name in COMMANDS))).toEqual([])
})
