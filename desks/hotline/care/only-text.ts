/** Where one takes a break. */
export const BREAK = '/break'

/** What somebody chooses for a day without pictures and films. */
export const ONLY_TEXT = 'only-text'

export const isOnlyText = (forToday: string | null): boolean => forToday === ONLY_TEXT
