import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { overdue } from './components/overdue.ts'

/*
 * Whether every component is as new as SECURITY.md promises, and free of known vulnerabilities: asked of the registry that
 * npm uses. Not every registry tells of vulnerabilities; with `--strict` one that does not is a failure.
 */
const npm = (...words: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    // npm says by its exit code that it found something; what it found is what counts.
    execFile('npm', [...words, '--json'], { maxBuffer: 64 * 1024 * 1024 }, (_fault, said) => resolve(said))
  })

const One = z.object({ current: z.string().optional() })
const Outdated = z.record(z.string(), z.union([One, z.array(One)]))
const Released = z.record(z.string(), z.string())
const Audit = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
})

/** What some part of the product names as its own; the rest builds and tests. */
const root = join(import.meta.dirname, '..')
const Package = z.object({ dependencies: z.record(z.string(), z.string()).default({}) })
const products = new Set(
  [
    'package.json',
    ...globSync('{platform,ui,locales,modules/*,packages/*,desks/*,sites/*,houses/*,apps/*}/package.json', {
      cwd: root,
    }),
  ].flatMap((file) =>
    Object.keys(Package.parse(JSON.parse(readFileSync(join(root, file), 'utf8'))).dependencies),
  ),
)

const outdated = Outdated.parse(JSON.parse((await npm('outdated')) || '{}'))
if ('error' in outdated) throw new Error('the registry does not answer')
const complaints: string[] = []
for (const [name, found] of Object.entries(outdated)) {
  const used = new Set([found].flat().flatMap(({ current }) => current ?? []))
  if (used.size === 0) continue
  const released = Released.parse(JSON.parse(await npm('view', name, 'time')))
  for (const current of used)
    complaints.push(...overdue({ name, current, isTool: !products.has(name), released }, new Date()))
}
process.stdout.write(`${Object.keys(outdated).length} of our own components have a newer version\n`)

const said = await npm('audit')
const audit = Audit.safeParse(said === '' ? null : JSON.parse(said))
if (audit.success) {
  for (const [name, { severity }] of Object.entries(audit.data.vulnerabilities))
    complaints.push(`${name}: a known vulnerability, ${severity}`)
} else if (process.argv.includes('--strict')) complaints.push('this registry tells of no vulnerabilities')
else process.stdout.write('this registry tells of no vulnerabilities: ask one that does\n')

for (const complaint of complaints) process.stderr.write(`${complaint}\n`)
process.exitCode = complaints.length === 0 ? 0 : 1
