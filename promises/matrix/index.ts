import { type Answer, answerOf, outcomeOf } from '../../tests/house/access-answers.ts'
import { stateOfBooks } from '../../tests/house/access-asking.ts'
import { type Cell, cellsOf, type Shelf, unmatched } from '../../tests/house/access-cells.ts'
import type { Credentials, House } from '../../tests/house/access-open.ts'
import { type Attack, keep } from '../promise.ts'
import { type Attacked, inEveryHouse } from './in-houses.ts'
import { pairsOf } from './pairs.ts'
import { plant } from './plant.ts'
import { timeClassesApart } from './time-classes.ts'

/** What a cell that lets somebody in may leave behind although its act is withheld: lines of pages, and questions. */
const MAY_CHANGE = [
  'audit.entry',
  'people.challenge',
  'people.failed_sign_in',
  'people.session',
  'people.sign_out',
]
const ACCEPTS = ['application/json', 'text/html'] as const

/** An answer without what differs in every question: what was asked for, and the moment. */
const plain = ({ status, text, headers }: Answer, { ask }: Cell): string => {
  const kept = [...headers].filter(([name]) => !['date', 'set-cookie', 'content-length'].includes(name))
  const path = ask.path.replace(/\?.*/, '')
  // What was typed stands in the form again, in a page that is filled up with blanks to one length.
  const typed = ask.form?.get('receipt') ?? path
  // Each drawing of a form has a number of its own, so that it counts once.
  const drawn = text.trimEnd().replace(/(?<=name="form-number" value=")[^"]+/g, '')
  const bare = [path, encodeURIComponent(path), typed].reduce(
    (words, asked) => words.replaceAll(asked, ''),
    JSON.stringify([status, kept, drawn]),
  )
  return `${bare} of ${text.length}`
}

/** A small dose takes every page that is about nothing, and one cell in sixteen of every other line, other visitors for each. */
const inSmallDose = (visitors: number) => {
  const seen = new Map<string, number>()
  return ({ app, key, state, ask }: Cell): boolean => {
    if (app === 'console' && state === null && ask.method === 'GET' && !key.includes('/act/')) return true
    const line = `${app} ${key}`
    // Every line has at least as many cells as there are visitors: it begins with another of them each time.
    const turn = seen.get(line) ?? -(seen.size % visitors)
    seen.set(line, turn + 1)
    return turn % 16 === 0
  }
}

const endsTheSession = ({ key }: Cell): boolean => key.includes('/sign-out') || key === 'POST /en/step-up'

interface Tally {
  cells: number
  unexpected: number
  oracles: number
  lines: Set<string>
}

/** Asks at every cell of one visitor: first where they must be turned away, then where they are let in. */
const request = async (
  house: House,
  who: Credentials,
  cells: readonly Cell[],
  tally: Tally,
  { isTaken, say }: { isTaken: (cell: Cell) => boolean; say: (line: string) => void },
): Promise<void> => {
  const absences = new Map<string, Promise<string>>()
  const absenceOf = (cell: Cell, accept: string): Promise<string> => {
    const line = `${accept} ${cell.app} ${cell.key}`
    const found = absences.get(line)
    if (found) return found
    const absent =
      cells.find(({ app, key, state }) => app === cell.app && key === cell.key && state === 'absent') ?? cell
    const fresh = answerOf(house, absent, who, accept).then((answer) => plain(answer, absent))
    absences.set(line, fresh)
    return fresh
  }
  for (const cell of cells.filter(isTaken)) {
    tally.cells++
    tally.lines.add(`${cell.app} ${cell.key}`)
    const where = `${cell.requester}: ${cell.app} ${cell.key} (${cell.state ?? 'nothing'})`
    const answer = await answerOf(house, cell, who, ACCEPTS[0])
    const outcome = outcomeOf(house, cell, answer)
    if (outcome !== cell.expected) {
      tally.unexpected++
      say(`UNEXPECTED ${where}: ${outcome} instead of ${cell.expected}`)
    }
    // What is somebody's own is no secret to them, even where something about it is missing.
    if (cell.expected === 'let in' || (cell.expected === 'not there' && cell.state === 'own')) continue
    for (const accept of ACCEPTS) {
      const seen = accept === ACCEPTS[0] ? answer : await answerOf(house, cell, who, accept)
      if (plain(seen, cell) === (await absenceOf(cell, accept))) continue
      tally.oracles++
      say(`ORACLE ${where}: an answer (${accept}) unlike that of what does not exist`)
    }
  }
}

const attackHouse = async (
  house: House,
  shelf: Shelf,
  { quick, say }: Attack,
): Promise<Tally & { changes: number }> => {
  const tally: Tally = { cells: 0, unexpected: 0, oracles: 0, lines: new Set() }
  const isTaken = quick ? inSmallDose(house.requesters.length) : () => true
  let changes = 0
  for (const requester of house.requesters) {
    const who = await house.receive(requester)
    const cells = cellsOf(house, shelf, who, requester).toSorted(
      (a, b) => Number(endsTheSession(a)) - Number(endsTheSession(b)),
    )
    await house.withheld(async () => {
      for (const letIn of [false, true]) {
        const except = letIn ? MAY_CHANGE : []
        const before = await stateOfBooks(house.booksUrl, except)
        await request(
          house,
          who,
          cells.filter(({ expected }) => (expected === 'let in') === letIn),
          tally,
          { isTaken, say },
        )
        if ((await stateOfBooks(house.booksUrl, except)) !== before) {
          changes++
          say(`CHANGED by ${requester}, where they are ${letIn ? 'let in' : 'turned away'}`)
        }
      }
    })
    say(`${requester}: ${tally.cells} cells so far`)
  }
  return { ...tally, changes }
}

/** Everything that one house is asked, and how it answers. */
const attackOne = async (attacked: Attacked, attack: Attack) => {
  const { name, house, shelf } = attacked
  if (attack.planted) plant(attacked)
  const wrong = unmatched(house)
  for (const line of wrong) attack.say(`${name}: ${line}`)
  const every = new Set<string>()
  const nobody = await house.receive('nobody')
  for (const { app, key } of cellsOf(house, shelf, nobody, 'nobody')) every.add(`${app} ${key}`)
  const { cells, unexpected, oracles, changes, lines } = await attackHouse(house, shelf, attack)
  const pairs = await pairsOf(name, house, shelf)
  const { apart, widest } = await timeClassesApart(pairs.pairs, attack.quick ? 25 : 400, attack.say)
  await pairs.close()
  const notAsked = [...every].filter((line) => !lines.has(line))
  for (const line of notAsked) attack.say(`${name}: nobody asked ${line}`)
  // A defect that stays unseen in one house is no smaller for being seen in another.
  if (attack.planted && unexpected + oracles === 0)
    throw new Error(`the planted defect was not found in the ${name}`)
  return {
    cells,
    lines: lines.size,
    linesWithoutRoute: wrong.length,
    linesNotAsked: notAsked.length,
    unexpected,
    oracles,
    changes,
    pairs: pairs.pairs.length,
    timeClassesApart: apart,
    widestGapShare: widest,
  }
}
type Figures = Awaited<ReturnType<typeof attackOne>>

await keep({
  name: 'matrix',
  goals: {
    houses: { atLeast: 2 },
    cells: { atLeast: 7_000 },
    linesWithoutRoute: { atMost: 0 },
    linesNotAsked: { atMost: 0 },
    unexpected: { atMost: 0 },
    oracles: { atMost: 0 },
    changes: { atMost: 0 },
    timeClassesApart: { atMost: 0 },
  },
  quickly: { cells: { atLeast: 1_200 } },
  attack: async (attack) => {
    const found = await inEveryHouse(attack, (attacked) => attackOne(attacked, attack))
    const sum = (figure: keyof Figures) => found.reduce((total, one) => total + one[figure], 0)
    return {
      houses: found.length,
      cells: sum('cells'),
      lines: sum('lines'),
      linesWithoutRoute: sum('linesWithoutRoute'),
      linesNotAsked: sum('linesNotAsked'),
      unexpected: sum('unexpected'),
      oracles: sum('oracles'),
      changes: sum('changes'),
      pairs: sum('pairs'),
      timeClassesApart: sum('timeClassesApart'),
      widestGapShare: Math.max(...found.map((one) => one.widestGapShare)),
    }
  },
})
