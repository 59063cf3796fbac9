import type { Settings } from '@vigie/platform/settings'

/** The names by which machines may ask what no visitor does: the partner interface, the worker's health, the figures. */
export const machineNames = ({ machineNames }: Pick<Settings, 'machineNames'>): readonly string[] =>
  (machineNames ?? '').toLowerCase().split(/, */).filter(Boolean)
