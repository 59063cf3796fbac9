import { appendFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

// Notes every file that the process takes in as code, and at its end whether Node's own compiler of types was among them.
const file = process.env.NOTED_LOADS
registerHooks({
  load: (url, context, next) => {
    appendFileSync(file, `${url}\n`)
    return next(url, context)
  },
})
process.once('exit', () => {
  for (const name of process.moduleLoadList) {
    if (name.includes('amaro')) appendFileSync(file, `compiler of Node: ${name}\n`)
  }
})
