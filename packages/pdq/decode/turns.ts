import { PIXEL_LIMIT } from '../pixels.ts'

let taken = 0
const waiting: { readonly pixels: number; readonly go: () => void }[] = []

const admit = (): void => {
  for (
    let first = waiting[0];
    first && (taken === 0 || taken + first.pixels <= PIXEL_LIMIT);
    first = waiting[0]
  ) {
    waiting.shift()
    taken += first.pixels
    first.go()
  }
}

/**
 * Decodes by turns: all pictures that are open at once have at most `PIXEL_LIMIT` pixels together, or one alone more
 * when the caller allowed it. So the memory does not grow with the number of callers.
 */
export const taking = async <Result>(pixels: number, work: () => Promise<Result>): Promise<Result> => {
  await new Promise<void>((go) => {
    waiting.push({ pixels, go })
    admit()
  })
  try {
    return await work()
  } finally {
    taken -= pixels
    admit()
  }
}
