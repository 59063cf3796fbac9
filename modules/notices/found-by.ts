/** Who stands behind a finding: two who agreed, a coordinator between two, or two who took over an earlier finding. */
export const FOUND_BY = ['agreement', 'arbitration', 'inherited'] as const
export type FoundBy = (typeof FOUND_BY)[number]
