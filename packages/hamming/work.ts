/** Work in small steps, so that a query never waits for the whole. */
export type Work<Result = void> = Generator<undefined, Result>
