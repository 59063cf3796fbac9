import { type HouseSettings, MISUSE, Misuse, type NamedHouse } from './command.ts'
import { COMMANDS } from './commands.ts'
import { namedHouse, ownSettingsIn } from './named-houses.ts'

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
    'Every command takes --json for machines, and --house NAME for another house than the centre. Settings: vigie settings.',
  ].join('\n')

const whenEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })

/** Which house a command is for, and the words that are left: `--house NAME`, or `--house NAME=HOUSE` for a second one. */
const chooseHouse = (words: readonly string[]): { chosen: NamedHouse; words: readonly string[] } => {
  const at = words.indexOf('--house')
  if (at < 0) return { chosen: namedHouse('centre'), words }
  const word = words[at + 1]
  if (word === undefined) throw new Misuse('--house names no house')
  return { chosen: namedHouse(word), words: words.toSpliced(at, 2) }
}

const main = async (argv: readonly string[]): Promise<number> => {
  const [name, ...given] = argv
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    complain(`there is no command "${name}"; "vigie help" lists them`)
    return MISUSE
  }
  if (given.includes('--help')) {
    process.stdout.write(`vigie ${command.usage.replace(/^vigie /, '')}\n${command.does}\n`)
    return 0
  }
  const json = given.includes('--json')
  const ended = whenEnded()
  try {
    const { chosen, words } = chooseHouse(given)
    const run = await command.load()
    const { readSettings } = await import('@vigie/platform/settings')
    const own = await ownSettingsIn(given)
    const settingsOf = (house: NamedHouse, place: number): HouseSettings => ({
      ...readSettings(process.env, { house: house.name, place, houses: own }),
      house,
    })
    await run({
      words,
      usage: command.usage,
      settings: settingsOf(chosen, 0),
      settingsOf,
      own,
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

// Whoever stops reading, as `vigie keys rotate | head` does, does not stop the work.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
})
process.exitCode = await main(process.argv.slice(2))
// A signal handler or an idle socket must not keep a finished command alive.
process.exit()
