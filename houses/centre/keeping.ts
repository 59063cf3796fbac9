import { keepingOf, verbsFor } from '@vigie/privacy'
import { BOOKS } from './house.ts'

/** What the centre keeps, as its modules declare it, and what can be done about it. */
export const KEEPING = keepingOf(BOOKS.hotline.modules)
export const PRIVACY = verbsFor(KEEPING)
