import { findPersonalData, type PersonalSort } from '@vigie/platform/personal-data'

/** What a published text must not say beyond what tells who somebody is: where the content stood, and under which name. */
const WHERE = {
  address:
    /(?:https?|hxxps?|ftp):\/\/|\bwww\.|[a-z0-9-](?:\[\.\]|\.)(?:onion|example|com|net|org|eu|be|nl|fr|de)\b/iu,
  handle: /(?<![\p{L}\d.])@[\p{L}\d_.]{3,}/u,
  network: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/u,
} as const
type Where = keyof typeof WHERE
export type Trace = PersonalSort | Where

const isWhere = (name: string): name is Where => Object.hasOwn(WHERE, name)

/** The traces of persons in a text: a mailbox, an address, a telephone number and their like. Names no machine can tell. */
export const tracesIn = (text: string): Trace[] => [
  ...findPersonalData(text),
  ...Object.entries(WHERE).flatMap(([name, pattern]) => (isWhere(name) && pattern.test(text) ? [name] : [])),
]
