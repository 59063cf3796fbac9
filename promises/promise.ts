import { parseArgs } from 'node:util'
import { conclude, type Goal } from '../bench/verdict.ts'

/** How one attack is run. */
export interface Attack {
  /** A small dose of the same attack, for every clean checkout. */
  readonly quick: boolean
  /** The defect that the promise must catch is planted: the attack must then succeed. */
  readonly planted: boolean
  /** The PostgreSQL that is attacked: the embedded one, or the distribution's. */
  readonly server: 'embedded' | 'debian'
  /** Progress, and what was let through, by name; with `--json` only what was said before a promise that broke. */
  readonly say: (line: string) => void
}

export interface Promised {
  readonly name: string
  /** What must hold in full; `quickly` names the goals that a small dose cannot reach, with the ones that stand in for them. */
  readonly goals: Readonly<Record<string, Goal>>
  readonly quickly?: Readonly<Record<string, Goal>>
  readonly attack: (attack: Attack) => Promise<Readonly<Record<string, number>>>
}

/**
 * Attacks the product as the words of the command line ask, and prints the verdict as the last line,
 * `{"name","figures","goals","holds"}`. The exit code is 0 only when the promise holds.
 */
export const keep = async ({ name, goals, quickly, attack }: Promised): Promise<void> => {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      planted: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      server: { type: 'string', default: 'embedded' },
    },
  })
  const { quick, planted, json, server } = values
  if (server !== 'embedded' && server !== 'debian') throw new Error(`no server ${server}: embedded or debian`)
  const said: string[] = []
  const say = json
    ? (line: string) => void said.push(line)
    : (line: string) => process.stdout.write(`${line}\n`)
  const figures = await attack({ quick, planted, server, say })
  const wanted = quick ? { ...goals, ...quickly } : goals
  const missed = conclude(name, figures, wanted)
  // A broken promise names what was let through, also where only the verdict was asked for.
  if (missed.length > 0) process.stderr.write(`${[...said.slice(-60), ...missed].join('\n')}\n`)
}
