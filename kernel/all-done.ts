/** Waits for all of them, also when one fails, so that whoever cleans up after a fault finds nobody at work; then the first fault. */
export const allDone = async <Result>(works: readonly Promise<Result>[]): Promise<Result[]> => {
  const ends = await Promise.allSettled(works)
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason
    return end.value
  })
}
