import { auditMay } from '@vigie/audit'
import type { PlainKey } from '@vigie/locales'
import { peopleMay } from '@vigie/people'
import type { Role } from '@vigie/platform/operation'
import { privacyMay } from '@vigie/privacy'

/** What the lines of the menu stand under. The first is what is gone to most. */
export const MENU_GROUPS = ['work', 'answer', 'house'] as const
type MenuGroup = (typeof MENU_GROUPS)[number]

export interface MenuLine {
  /** The path after the language. */
  readonly path: string
  readonly text: PlainKey
  readonly who: readonly Role[]
  readonly keyLetter?: string
  /** Work, where nothing is said. */
  readonly group?: MenuGroup
}

/** The lines of the pages that every house has. */
export const FRAME_MENU = {
  people: {
    path: '/people',
    text: 'desk-frame.pages.menu.people',
    who: peopleMay.readStaff,
    keyLetter: 'p',
    group: 'house',
  },
  privacy: {
    path: '/privacy',
    text: 'desk-frame.pages.menu.privacy',
    who: privacyMay.readRequests,
    keyLetter: 'd',
    group: 'answer',
  },
  audit: {
    path: '/audit',
    text: 'desk-frame.pages.menu.audit',
    who: auditMay.readEntries,
    keyLetter: 'l',
    group: 'answer',
  },
  settings: {
    path: '/settings',
    text: 'desk-frame.pages.menu.settings',
    who: peopleMay.readSettings,
    group: 'house',
  },
} as const satisfies Record<string, MenuLine>

/** Everybody has an account. */
export const ACCOUNT = '/account'

export const menuOf = (menu: readonly MenuLine[], roles: readonly Role[]): readonly MenuLine[] =>
  menu.filter(({ who }) => roles.some((role) => who.includes(role)))

/** Where somebody with these roles begins. */
export const homeOf = (menu: readonly MenuLine[], roles: readonly Role[]): string =>
  menuOf(menu, roles)[0]?.path ?? ACCOUNT
