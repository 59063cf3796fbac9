/** What a text that is published about a decision must not say, by the kind of trace that gives somebody away. */
const TRACES = {
  mailbox: /[^\s@<>"]@[^\s@<>".]{1,63}\.[^\s@<>"]{2}/u,
  address:
    /(?:https?|hxxps?|ftp):\/\/|\bwww\.|[a-z0-9-](?:\[\.\]|\.)(?:onion|example|com|net|org|eu|be|nl|fr|de)\b/iu,
  handle: /(?<![\p{L}\d.])@[\p{L}\d_.]{3,}/u,
  account: /\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){2,7}(?:[ ]?[A-Z0-9]{1,3})?\b/u,
  // Two groups and eight digits at least: no year, no number of an article.
  telephone: /(?<![\p{L}\d])(?:\+|00|0)\d{1,3}(?:[ ./-]?\(?\d{2,4}\)?){2,5}(?![\p{L}\d])/u,
  'national-number': /(?<!\d)\d{2}[.-]?\d{2}[.-]?\d{2}[- .]?\d{3}[- .]?\d{2}(?!\d)/u,
  network: /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/u,
} as const
export type Trace = keyof typeof TRACES

const isTrace = (name: string): name is Trace => Object.hasOwn(TRACES, name)

/** The traces of persons in a text: a mailbox, an address, a telephone number and their like. Names no machine can tell. */
export const tracesIn = (text: string): Trace[] =>
  Object.entries(TRACES).flatMap(([name, pattern]) => (isTrace(name) && pattern.test(text) ? [name] : []))
