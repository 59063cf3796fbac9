import { ChildProcess } from 'node:child_process'

const refuse = (): never => {
  throw new Error('a plain test starts no process: see tests/split.ts')
}

/** In the plain part of the suite no process is started, not even by the product's own code. */
Object.assign(ChildProcess.prototype, { spawn: refuse })
