export { describeSettings, type SettingDescription } from './describe.ts'
export type { OwnSettings } from './own.ts'
export { readSettings, type Settings, type SettingsOf, variableOf } from './read.ts'
export type { SettingName } from './table.ts'
