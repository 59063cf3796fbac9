import { inspect } from './inspect.ts'

const { offences, seen } = await inspect(process.cwd())
for (const { rule, from, to } of offences) process.stderr.write(`${from} -> ${to}\n    ${rule}\n`)
process.stdout.write(`${seen} files read, ${offences.length} offences against the plan of the house\n`)
process.exitCode = offences.length > 0 || seen === 0 ? 1 : 0
