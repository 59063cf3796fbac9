const administrator = ['administrator'] as const
const coordinator = ['coordinator'] as const
const desk = ['analyst', 'coordinator'] as const
/** One says how much a platform may ask, the other makes its key: both can stop it. */
const overseers = ['coordinator', 'administrator'] as const

/** Who may do what with the lists of known pictures, and with the platforms that ask. */
export const may = {
  readLists: coordinator,
  addList: coordinator,
  changeRights: coordinator,
  withdrawEntry: coordinator,
  giveFeedback: desk,
  readPlatforms: overseers,
  addPlatform: coordinator,
  setQuota: coordinator,
  makePlatformKey: administrator,
  withdrawPlatformKey: overseers,
  /** A platform has proved itself with its key, and is nobody of the staff. */
  answerPlatform: ['system'],
  /** Goes with a report, in its transaction. */
  reportFingerprints: ['anyone'],
} as const
