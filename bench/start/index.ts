import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { builtTree } from '../../tests/built.ts'
import { runVigie } from '../../tests/journeys/start-world.ts'
import { conclude, median, rounded } from '../verdict.ts'

/*
 * How long does whoever tries Vigie wait: for the first word, and until every house of the demonstration answers with its made-up
 * world inside? From what `npm ci` built, each time in an empty folder, with nothing compiled before.
 */
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const start = async (tree: string): Promise<{ firstWord: number; answers: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-start-'))
  const begun = performance.now()
  const child = runVigie(['demo'], folder, { NODE_COMPILE_CACHE: join(folder, 'compiled') }, tree)
  const since = () => (performance.now() - begun) / 1000
  let firstWord: number | null = null
  let said = ''
  try {
    const answers = await new Promise<number>((resolve, reject) => {
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        firstWord ??= since()
        said += text
        if (said.includes('Ctrl-C')) resolve(since())
      })
      child.once('exit', (code) => reject(new Error(`vigie demo ended with ${code}: ${said}`)))
    })
    return { firstWord: firstWord ?? answers, answers }
  } finally {
    child.kill('SIGINT')
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)))
    await rm(folder, { recursive: true, force: true })
  }
}

say(`machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, node ${process.version}`)
const tree = await builtTree()
const rounds: { firstWordSeconds: number; answersSeconds: number }[] = []
for (let round = 1; round <= ROUNDS; round++) {
  const { firstWord, answers } = await start(tree)
  rounds.push({ firstWordSeconds: rounded(firstWord), answersSeconds: rounded(answers) })
  say(`round ${round}: ${JSON.stringify(rounds.at(-1))}`)
}
const goals = { firstWordSeconds: { atMost: 1 }, answersSeconds: { atMost: 15 } }
for (const missed of conclude('start', median(rounds), goals)) say(missed)
