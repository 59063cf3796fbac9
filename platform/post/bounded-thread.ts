import { Worker } from 'node:worker_threads'

/** Why nothing came back: it took longer, or more memory, than anything does that was not made to. */
export type Unanswered = 'too-long' | 'too-large'

const LIMITS = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 }

/** A file that, run as a thread, answers each message with one message. */
export interface ThreadFile {
  readonly url: URL
  readonly name: string
}

/**
 * Does dear work in a thread of its own with a deadline and so much memory, one piece after the other. Whatever becomes of the
 * thread, the house stays as it is, and the next piece gets another one.
 */
export const boundedThread = <Question extends object, Answer>(file: ThreadFile, longest: number) => {
  let thread: Worker | null = null
  let turn: Promise<unknown> = Promise.resolve()

  const openThread = (): Worker => {
    // Without what the process was started with: the thread needs neither a compiler nor an inspector.
    const opened = new Worker(file.url, {
      workerData: file.name,
      resourceLimits: LIMITS,
      execArgv: [],
      env: {},
    })
    opened.unref()
    const forget = (): void => {
      if (thread === opened) thread = null
    }
    opened.on('error', forget)
    opened.on('exit', forget)
    thread = opened
    return opened
  }

  const ask = (raw: Buffer, question: Question): Promise<Answer | Unanswered> =>
    new Promise((resolve) => {
      const asked = thread ?? openThread()
      const end = (answer: Answer | Unanswered): void => {
        clearTimeout(deadline)
        asked.off('message', end)
        asked.off('exit', gone)
        asked.unref()
        resolve(answer)
      }
      const gone = (): void => end('too-large')
      const deadline = setTimeout(() => {
        end('too-long')
        void asked.terminate()
        if (thread === asked) thread = null
      }, longest)
      asked.on('message', end)
      asked.on('exit', gone)
      asked.ref()
      // A copy goes over, so that the bytes stay here as they came.
      const bytes = new Uint8Array(raw)
      asked.postMessage({ ...question, bytes }, [bytes.buffer])
    })

  return (raw: Buffer, question: Question): Promise<Answer | Unanswered> => {
    const asked = turn.then(() => ask(raw, question))
    turn = asked
    return asked
  }
}
