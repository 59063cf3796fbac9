type Closing = () => Promise<unknown> | unknown

/** What was opened, to be closed the other way round. */
export interface Closings {
  add(closing: Closing): void
  close(): Promise<void>
}

export const openClosings = (): Closings => {
  const open: Closing[] = []
  return {
    add: (closing) => {
      open.push(closing)
    },
    close: async () => {
      for (const closing of open.splice(0).reverse()) await closing()
    },
  }
}
