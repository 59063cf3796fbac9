import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const named = process.env.VIGIE_SHARED

/** The one door to what lies outside the repository: the folder that VIGIE_SHARED names, if it names one. */
export const officialFolder = named ? resolve(root, named, 'data') : undefined

export const officialPath = (...path: string[]): string => {
  if (officialFolder === undefined) throw new Error('VIGIE_SHARED names no folder of official files')
  return join(officialFolder, ...path)
}

export const readOfficial = (...path: string[]): unknown =>
  JSON.parse(readFileSync(officialPath(...path), 'utf8'))
