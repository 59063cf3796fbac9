import type { Activity } from './activities.ts'

/** About whom a column says something: a column may be about several. */
export const PEOPLE = {
  reporter: 'people who report',
  reported: 'people shown, named or reachable in what was reported',
  colleague: 'staff',
  correspondent: 'contact persons at providers and authorities',
  caller: 'people who turn to the helpline',
} as const
export type People = keyof typeof PEOPLE

/** Each table: the activity that it serves, and its columns by the people whom they are about. */
export type Processed = Readonly<
  Record<string, readonly [activity: Activity, columns: Partial<Readonly<Record<People | 'nobody', string>>>]>
>
