import type { Role } from '@vigie/kernel'
import type { WordKey } from '@vigie/locales'

export interface MenuLine {
  /** The path after the language. */
  readonly path: string
  readonly text: WordKey
  readonly who: readonly Role[]
  readonly keyLetter?: string
}

/** What is in the menu, for whom. The first line that fits is where somebody arrives. */
export const MENU: readonly MenuLine[] = [
  { path: '/queue', text: 'console.menu.queue', who: ['analyst', 'coordinator'], keyLetter: 'q' },
  { path: '/desk', text: 'console.menu.desk', who: ['coordinator'], keyLetter: 'v' },
  { path: '/pictures', text: 'console.menu.pictures', who: ['analyst', 'coordinator'], keyLetter: 'u' },
  { path: '/lists', text: 'console.menu.lists', who: ['coordinator'], keyLetter: 'm' },
  { path: '/people', text: 'console.menu.people', who: ['administrator', 'coordinator'], keyLetter: 'p' },
  { path: '/platforms', text: 'console.menu.platforms', who: ['administrator'] },
  {
    path: '/privacy',
    text: 'console.menu.privacy',
    who: ['data-protection-officer', 'coordinator'],
    keyLetter: 'd',
  },
  { path: '/audit', text: 'console.menu.audit', who: ['data-protection-officer'], keyLetter: 'l' },
]

/** Everybody has an account. */
export const ACCOUNT = '/account'

export const menuOf = (roles: readonly Role[]): readonly MenuLine[] =>
  MENU.filter(({ who }) => roles.some((role) => who.includes(role)))

/** Where somebody with these roles begins. */
export const homeOf = (roles: readonly Role[]): string => menuOf(roles)[0]?.path ?? ACCOUNT
