/** Where the time comes from. Nothing in the house reads the machine's clock except through one of these. */
export type Clock = () => Date

export const machineClock: Clock = () => new Date()

/** A clock that stands still until it is moved: for drills, demonstrations and tests. */
export const movableClock = (start: Date) => {
  let at = start.getTime()
  const clock: Clock = () => new Date(at)
  return Object.assign(clock, {
    moveTo: (moment: Date): void => {
      at = moment.getTime()
    },
    moveBy: (milliseconds: number): void => {
      at += milliseconds
    },
  })
}
export type MovableClock = ReturnType<typeof movableClock>
