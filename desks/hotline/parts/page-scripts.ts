import { readDeskFile } from '@vigie/desk-frame/page-kit'

const script = (name: string) => readDeskFile(new URL(`../files/${name}.js`, import.meta.url))

/** Measures how long somebody looks at an item, where scripts run. */
export const LOOK_SCRIPT = script('look-time')

/** Answers the questions about an item from the keyboard, where scripts run. */
export const ANSWER_SCRIPT = script('answer-keys')

export const PAGE_SCRIPTS = [LOOK_SCRIPT, ANSWER_SCRIPT]
