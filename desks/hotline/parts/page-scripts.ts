import { readDeskFile } from '@vigie/desk-frame/page-kit'

const script = (name: string) => readDeskFile(new URL(`../files/${name}.js`, import.meta.url))

/** Measures how long somebody looks at an item, where scripts run. */
export const LOOK_SCRIPT = script('look-time')

/** Answers the questions about an item from the keyboard, where scripts run. */
export const ANSWER_SCRIPT = script('answer-keys')

/** Chooses many items at once on the page where they stand, where scripts run. */
export const CHOOSE_SCRIPT = script('choose-items')

/** Counts a break down, where scripts run. */
export const BREAK_SCRIPT = script('break-timer')

/** Reads a table out of a file into a field, where scripts run. */
export const TABLE_SCRIPT = script('read-table')

export const PAGE_SCRIPTS = [LOOK_SCRIPT, ANSWER_SCRIPT, CHOOSE_SCRIPT, BREAK_SCRIPT, TABLE_SCRIPT]
