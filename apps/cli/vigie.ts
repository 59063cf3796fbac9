import { Refused } from '@vigie/kernel'
import { wordsOf } from '@vigie/locales'
import { BadInput } from '@vigie/platform/operation'
import { readSettings } from '@vigie/platform/settings'
import { Misuse } from './command.ts'
import { COMMANDS } from './commands.ts'

const MISUSE = 2
const FAILURE = 1

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const help = (): string =>
  [
    'vigie COMMAND',
    '',
    ...Object.values(COMMANDS)
      .filter((command) => command !== undefined)
      .map(({ usage, does }) => `  ${usage}\n      ${does}`),
    '',
    'Every command takes --json for machines. Settings: vigie settings.',
  ].join('\n')

const whenEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

const explain = (fault: unknown): { line: string; code: number } => {
  if (fault instanceof BadInput) {
    const issues = fault.issues.map(({ path, message }) => `  ${path || '(input)'}: ${message}`)
    return { line: ['the input does not have the form asked for:', ...issues].join('\n'), code: FAILURE }
  }
  if (fault instanceof Refused) {
    return {
      line: `refused: ${fault.word}: ${wordsOf('en').maybe(`refusals.${fault.word}`) ?? ''}`,
      code: FAILURE,
    }
  }
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    const port = 'port' in fault ? String(fault.port) : ''
    return {
      line: `another program uses port ${port}; choose another first port with VIGIE_PORT (0 takes free ones)`,
      code: FAILURE,
    }
  }
  if (fault instanceof Misuse) return { line: fault.message, code: MISUSE }
  return { line: fault instanceof Error ? fault.message : String(fault), code: FAILURE }
}

const main = async (argv: readonly string[]): Promise<number> => {
  const [name, ...words] = argv
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  const command = COMMANDS[name]
  if (!command) {
    complain(`there is no command "${name}"; "vigie help" lists them`)
    return MISUSE
  }
  if (words.includes('--help')) {
    process.stdout.write(`vigie ${command.usage.replace(/^vigie /, '')}\n${command.does}\n`)
    return 0
  }
  const json = words.includes('--json')
  try {
    await command.run({
      words,
      settings: readSettings(process.env),
      say: (line) => process.stdout.write(`${line}\n`),
      ended: whenEnded(),
    })
    return 0
  } catch (fault) {
    const { line, code } = explain(fault)
    complain(json ? JSON.stringify({ error: line }) : `vigie ${name}: ${line}`)
    return code
  }
}

process.exitCode = await main(process.argv.slice(2))
// A signal handler or an idle socket must not keep a finished command alive.
process.exit()
