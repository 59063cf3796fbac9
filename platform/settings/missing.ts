import type { OwnSettings } from './own.ts'
import { type Settings, variableOf } from './read.ts'

declare module 'zod' {
  interface GlobalMeta {
    /** What happens while the setting is not set: said when the house starts. */
    missing?: string
  }
}

/** A sentence for each setting of a house's own that it should have and has not. */
export const missingSettings = ({ own }: Pick<Settings, 'own'>, { table }: OwnSettings): string[] =>
  Object.entries(table.shape).flatMap(([name, setting]) => {
    const missing = setting.meta()?.missing
    return missing === undefined || own[name] !== undefined
      ? []
      : [`${variableOf(name)} is not set: ${missing}`]
  })
