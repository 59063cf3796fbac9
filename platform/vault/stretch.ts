import { availableParallelism } from 'node:os'
import { type Algorithm, hash, hashRaw, verify } from '@node-rs/argon2'
import { stepBehind } from './step-behind.ts'

/**
 * What stretching costs today; stored beside what it made, so that the cost can rise later. About twice the least that is
 * commonly advised, because eight words are all that stands before a child's mailbox: see decision 10.
 */
export const ARGON2_COST = 'argon2id,m=47104,t=2,p=1'

const argon2id: Algorithm = 2
const outputBytes = 32
const pattern = /^argon2id,m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})$/
const most = { memoryCost: 1_048_576, timeCost: 16, parallelism: 4 }

function readCost(cost: string) {
  const [, memory, passes, lanes] = pattern.exec(cost) ?? []
  const read = { memoryCost: Number(memory), timeCost: Number(passes), parallelism: Number(lanes) }
  const inReach =
    read.memoryCost <= most.memoryCost &&
    read.timeCost <= most.timeCost &&
    read.parallelism <= most.parallelism
  if (!inReach) throw new TypeError('This is not a cost of Argon2id we can pay')
  return { ...read, algorithm: argon2id, outputLen: outputBytes }
}

/*
 * In turn, and no more at once than there are cores: each takes 46 MiB while it runs. Of the four threads that Node
 * keeps for slow work one stays free at least, so that files and compression need not wait behind the stretching.
 */
const mostAtOnce = Math.min(availableParallelism(), 3)
let running = 0
let isBehind = false

/*
 * Two lines, because anybody can make either of them long: a flood of sign-ins keeps no reporter waiting, and a flood of
 * reports keeps nobody from the desk. Passwords go one at a time, with as long a rest after each as it took, so that
 * strangers at the door never have more than half a core of a machine that others work on.
 */
const receipts: (() => void)[] = []
const passwords: (() => void)[] = []
let isPasswordsTurn = true
const longestRest = 1_000

/**
 * So many receipts wait at most: ten to twenty seconds of work for two cores, less than browsers and proxies wait. Each keeps
 * what was sent in memory meanwhile.
 */
const mostWaiting = 200

/** Whether so many receipts wait already that whoever comes on top should be told to come back, before anything is done. */
export const isLineFull = (): boolean => receipts.length >= mostWaiting

function callNext(): void {
  while (running < mostAtOnce) {
    const password = isPasswordsTurn ? passwords.shift() : undefined
    const next = password ?? receipts.shift()
    if (!next) return
    if (password) isPasswordsTurn = false
    running++
    next()
  }
}

/** Resolves when it is this one's turn. */
function comeIn(line: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    line.push(resolve)
    callNext()
  })
}

function goOut(): void {
  running--
  // The threads exist since the first work that they were given.
  if (!isBehind) stepBehind()
  isBehind = true
  callNext()
}

/*
 * Stretching sweeps everything else out of the processor's cache. While others queue, those who are done leave eight at
 * a time, so that the work behind it finds its code and its database warm; that costs each a few hundredths of a second.
 */
const company = 8
const finished: (() => void)[] = []

function inCompany(): Promise<void> {
  return new Promise((resolve) => {
    finished.push(resolve)
    if (finished.length >= company || receipts.length === 0) for (const leave of finished.splice(0)) leave()
  })
}

async function stretchReceipt<Result>(work: () => Promise<Result>): Promise<Result> {
  await comeIn(receipts)
  try {
    return await work()
  } finally {
    goOut()
    await inCompany()
  }
}

async function stretchPassword<Result>(work: () => Promise<Result>): Promise<Result> {
  await comeIn(passwords)
  const start = performance.now()
  try {
    return await work()
  } finally {
    const endRest = () => {
      isPasswordsTurn = true
      callNext()
    }
    setTimeout(endRest, Math.min(performance.now() - start, longestRest))
    goOut()
  }
}

/** 32 bytes out of a secret that people can type, slow enough to make guessing dear (Argon2id). */
export async function stretch(secret: string, salt: Buffer, cost: string = ARGON2_COST): Promise<Buffer> {
  const price = readCost(cost)
  return stretchReceipt(() => hashRaw(secret, { ...price, salt }))
}

/** What to keep of a staff password: a PHC string with its own salt and cost. */
export async function passwordHash(password: string): Promise<string> {
  return stretchPassword(() => hash(password.normalize('NFKC'), readCost(ARGON2_COST)))
}

/** Whether a password is the one kept; a damaged PHC string is simply not a match. */
export async function passwordVerify(kept: string, password: string): Promise<boolean> {
  try {
    return await stretchPassword(() => verify(kept, password.normalize('NFKC')))
  } catch {
    return false
  }
}
