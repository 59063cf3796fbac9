import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.ts'

const [name, ...words] = process.argv.slice(2)
const folder = join(import.meta.dirname, '..', 'promises')
if (name === undefined || !existsSync(join(folder, name, 'index.ts'))) {
  const known = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  process.stderr.write(
    `usage: npm run promise -- NAME [--quick] [--planted] [--server embedded|debian] [--json]\nnames: ${known.map((entry) => entry.name).join(', ')}\n`,
  )
  process.exitCode = 2
} else {
  process.exitCode = await run('node', ['--import', 'tsx', join(folder, name, 'index.ts'), ...words])
}
