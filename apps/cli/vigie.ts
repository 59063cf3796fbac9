import { MISUSE } from './command.ts'
import { COMMANDS } from './commands.ts'

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

const main = async (argv: readonly string[]): Promise<number> => {
  const [name, ...words] = argv
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    complain(`there is no command "${name}"; "vigie help" lists them`)
    return MISUSE
  }
  if (words.includes('--help')) {
    process.stdout.write(`vigie ${command.usage.replace(/^vigie /, '')}\n${command.does}\n`)
    return 0
  }
  const json = words.includes('--json')
  const ended = whenEnded()
  try {
    const run = await command.load()
    const { readSettings } = await import('@vigie/platform/settings')
    await run({
      words,
      usage: command.usage,
      settings: readSettings(process.env),
      say: (line) => process.stdout.write(`${line}\n`),
      ended,
    })
    return 0
  } catch (fault) {
    const { explain } = await import('./explain.ts')
    const { line, code } = explain(fault)
    complain(json ? JSON.stringify({ error: line }) : `vigie ${name}: ${line}`)
    return code
  }
}

process.exitCode = await main(process.argv.slice(2))
// A signal handler or an idle socket must not keep a finished command alive.
process.exit()
