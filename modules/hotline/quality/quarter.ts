import { type Day, endOfDay } from '@vigie/kernel'

/** Three months of a year: `2026-Q1`. */
export type Quarter = string

export const QUARTER = /^2\d{3}-Q[1-4]$/

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const

const partsOf = (quarter: Quarter): { readonly year: number; readonly at: number } => ({
  year: Number(quarter.slice(0, 4)),
  at: Number(quarter.slice(6)),
})

export const quarterOf = (day: Day): Quarter =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const quarterBefore = (quarter: Quarter): Quarter => {
  const { year, at } = partsOf(quarter)
  return at === 1 ? `${year - 1}-Q4` : `${year}-Q${at - 1}`
}

const lastDayOf = (quarter: Quarter): Day => {
  const { year, at } = partsOf(quarter)
  return `${year}-${LAST_DAYS[at - 1]}`
}

export const isOver = (quarter: Quarter, today: Day): boolean => lastDayOf(quarter) < today

/** From its first moment in Brussels to the first of the next. */
export const spanOf = (quarter: Quarter): { readonly from: Date; readonly until: Date } => ({
  from: endOfDay(lastDayOf(quarterBefore(quarter))),
  until: endOfDay(lastDayOf(quarter)),
})

/** The quarters that are over, the latest first. */
export const lastQuarters = (today: Day, most: number): Quarter[] => {
  const found: Quarter[] = []
  let quarter = quarterOf(today)
  while (found.length < most) {
    quarter = quarterBefore(quarter)
    found.push(quarter)
  }
  return found
}
