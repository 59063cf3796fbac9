import { startReceiver } from '@vigie/protocol/testing'

/** The receiver in memory, in a process of its own; it ends with the one that started it. */
const registers = process.argv.slice(2)
const { origin } = await startReceiver({ registers })
process.send?.(origin)
process.once('disconnect', () => process.exit())
