type Json = unknown

const REFERENCE = /\$([a-z][a-zA-Z0-9]*)((?:\.[a-zA-Z][a-zA-Z0-9-]*|\[\d+\])*)/g
const WHOLE = new RegExp(`^${REFERENCE.source}$`)

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const walk = (start: Json, path: string): Json => {
  let here = start
  for (const [, field, index] of path.matchAll(/\.([a-zA-Z][a-zA-Z0-9-]*)|\[(\d+)\]/g)) {
    if (field !== undefined) here = isRecord(here) ? here[field] : undefined
    else here = Array.isArray(here) ? here[Number(index)] : undefined
  }
  return here
}

/** The results that earlier steps gave a name. */
export type NamedResults = Map<string, Json>

const look = (named: NamedResults, reference: string, name: string, path: string): Json => {
  const value = named.has(name) ? walk(named.get(name), path) : undefined
  if (value === undefined) throw new Error(`${reference} names nothing that an earlier step gave`)
  return value
}

/** Puts earlier results in the places that name them, at any depth. A text that is one reference takes its whole value. */
export const fillIn = (named: NamedResults, value: Json): Json => {
  if (typeof value === 'string') {
    const [whole, name, path] = WHOLE.exec(value) ?? []
    if (whole !== undefined && name !== undefined) return look(named, whole, name, path ?? '')
    return value.replace(REFERENCE, (reference, found: string, along: string) =>
      String(look(named, reference, found, along)),
    )
  }
  if (Array.isArray(value)) return value.map((each) => fillIn(named, each))
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillIn(named, each)]))
  return value
}

/** Whether `actual` has all that `wanted` says; further fields do not matter. */
export const contains = (actual: Json, wanted: Json): boolean => {
  if (Array.isArray(wanted)) {
    return Array.isArray(actual) && wanted.every((each) => actual.some((one) => contains(one, each)))
  }
  if (isRecord(wanted)) {
    return isRecord(actual) && Object.entries(wanted).every(([key, each]) => contains(actual[key], each))
  }
  return actual === wanted
}
