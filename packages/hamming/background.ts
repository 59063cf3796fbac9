import type { Work } from './work.ts'

/** Lets everything that waits have its turn. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve, 0)
  })

/** Does steps of the work for about so long; the result once there is one. */
export const advance = <Result>(
  work: Work<Result>,
  milliseconds: number,
): { readonly result: Result } | undefined => {
  const end = performance.now() + milliseconds
  do {
    const step = work.next()
    if (step.done) return { result: step.value }
  } while (performance.now() < end)
  return undefined
}

/** Does all of the work, a slice at a time. */
export const workThrough = async <Result>(work: Work<Result>, slice: number): Promise<Result> => {
  for (;;) {
    const done = advance(work, slice)
    if (done) return done.result
    await breathe()
  }
}
