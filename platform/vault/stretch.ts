import { type Algorithm, hash, hashRaw, verify } from '@node-rs/argon2'

/** What stretching costs today; stored beside what it made, so that the cost can rise later. */
export const ARGON2_COST = 'argon2id,m=19456,t=2,p=1'

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

/** 32 bytes out of a secret that people can type, slow enough to make guessing dear (Argon2id). */
export async function stretch(secret: string, salt: Buffer, cost: string = ARGON2_COST): Promise<Buffer> {
  return hashRaw(secret, { ...readCost(cost), salt })
}

/** What to keep of a staff password: a PHC string with its own salt and cost. */
export async function passwordHash(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), readCost(ARGON2_COST))
}

/** Whether a password is the one kept; a damaged PHC string is simply not a match. */
export async function passwordVerify(kept: string, password: string): Promise<boolean> {
  try {
    return await verify(kept, password.normalize('NFKC'))
  } catch {
    return false
  }
}
