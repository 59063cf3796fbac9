const PLACE = /\{([^{}]*)\}/g

/** The names of the places in a sentence that a letter fills in. */
export const placesIn = (sentence: string): string[] => [
  ...new Set([...sentence.matchAll(PLACE)].map(([, name = '']) => name)),
]

/** A sentence with its places filled in. What fills them is not looked at again. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(PLACE, (place, name: string) => String(values[name] ?? place))
