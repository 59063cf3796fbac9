/** The houses that exist so far. */
export const HOUSES = ['centre'] as const

/** The apps of the centre, each of which may run in a process, or on a machine, of its own. */
export const CENTRE_APPS = ['public', 'console', 'partner', 'worker'] as const
export type CentreApp = (typeof CENTRE_APPS)[number]
