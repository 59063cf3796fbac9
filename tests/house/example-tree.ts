import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..')
const LEFT_BEHIND = ['.git', 'node_modules', '.vigie', 'docs/pictures']

/** What a contributor would write, and into which file. */
export interface Block {
  readonly language: string
  readonly file: string
  readonly text: string
}

/** The fenced blocks of a page that name a file after their language. */
export const blocksOf = (page: string): readonly Block[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(ts|tsx|sql|diff|json) (\S+)\n(.*?)^```$/gms)].map(
    ([, language = '', file = '', text = '']) => ({ language, file, text }),
  )

/** A copy of the tree that borrows the packages, but not the project's own: those are the copy's. */
export const copyTree = async (): Promise<string> => {
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'vigie-example-')))
  await cp(root, copy, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.some((left) => path.endsWith(`/${left}`)),
  })
  const [packages, own] = [join(root, 'node_modules'), join(copy, 'node_modules', '@vigie')]
  await mkdir(own, { recursive: true })
  for (const name of await readdir(packages)) {
    const borrowed = name === '.bin' || !name.startsWith('.')
    if (borrowed && name !== '@vigie') await symlink(join(packages, name), join(copy, 'node_modules', name))
  }
  for (const name of await readdir(join(packages, '@vigie'))) {
    const place = relative(await realpath(root), await realpath(join(packages, '@vigie', name)))
    await symlink(join(copy, place), join(own, name))
  }
  return copy
}

/** Every file of the copy with a digest of what stands in it. */
export const pictureOf = (copy: string): Map<string, string> =>
  new Map(
    globSync('**/*', { cwd: copy, exclude: ['node_modules'], withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(copy, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )

const Sections = z.record(z.string(), z.record(z.string(), z.string()))

/** New words go in among the old ones, in order. None of them may be there already. */
const addWords = (old: string, text: string): string => {
  const all = Sections.parse(JSON.parse(old))
  for (const [section, added] of Object.entries(Sections.parse(JSON.parse(text)))) {
    const before = all[section] ?? {}
    expect(Object.keys(added).filter((key) => key in before)).toEqual([])
    const words = Object.entries({ ...before, ...added }).sort(([a], [b]) => (a < b ? -1 : 1))
    all[section] = Object.fromEntries(words)
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

/** A line with a plus goes in behind the line before it, which stands in the file exactly once. */
const addLines = (old: string, text: string): string => {
  const lines = old.split('\n')
  let before = ''
  for (const line of text.trimEnd().split('\n')) {
    if (line.startsWith('+')) {
      expect({ before, found: lines.filter((one) => one === before).length }).toEqual({ before, found: 1 })
      lines.splice(lines.indexOf(before) + 1, 0, line.slice(1))
    }
    before = line.slice(1)
  }
  return lines.join('\n')
}

const isThere = (place: string): Promise<boolean> =>
  readFile(place).then(
    () => true,
    () => false,
  )

/** Writes a block where it says; a room that is new is linked, as `npm install` does. */
export const apply = async (copy: string, { language, file, text }: Block): Promise<void> => {
  const place = join(copy, file)
  await mkdir(dirname(place), { recursive: true })
  if (file.endsWith('/package.json')) {
    const { name } = z.looseObject({ name: z.string() }).parse(JSON.parse(text))
    await symlink(dirname(place), join(copy, 'node_modules', name))
  }
  if ((language !== 'json' && language !== 'diff') || !(await isThere(place))) {
    return writeFile(place, text, { flag: 'wx' })
  }
  const old = await readFile(place, 'utf8')
  await writeFile(place, language === 'json' ? addWords(old, text) : addLines(old, text))
}

const run = promisify(execFile)

/** What a program of the project says in the copy; its words are the failure when it fails. */
export const runIn = async (copy: string, program: string, words: readonly string[]): Promise<string> => {
  const bin = join(root, 'node_modules', '.bin')
  const kept = Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$|VIGIE_)/.test(name))
  const env = { ...Object.fromEntries(kept), PATH: `${bin}:${process.env.PATH ?? ''}`, NO_COLOR: '1' }
  return run(join(bin, program), [...words], { cwd: copy, env, maxBuffer: 64 * 1024 * 1024 }).then(
    ({ stdout }) => stdout,
    (fault: unknown) => {
      const { stdout, stderr } = z.looseObject({ stdout: z.string(), stderr: z.string() }).parse(fault)
      throw new Error(`${program} fails in the copy:\n${stdout}\n${stderr}`)
    },
  )
}

/** The files that are not what they were. */
export const changedFiles = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after.keys()].filter((file) => after.get(file) !== before.get(file)).sort()

/** `npm run texts` in the copy. */
export const writeTexts = (copy: string): Promise<string> => runIn(copy, 'tsx', ['tools/texts.ts'])
