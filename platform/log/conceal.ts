/** Fields about the visitor's device: they are not written at all, since no report may lead back to its reporter. */
const dropped =
  /^(ip|(client|remote|peer)(ip|address|port)?|(x?forwarded|xrealip).*|useragent|referr?er|fingerprint)$/

const hidden =
  /(authorization|cookie|password|passphrase|secret|token|session|receipt|narrative|message?body|body|addresse?s?|urls?|href|e?mail|phone|keys?|verifier|headers)$/

const deepest = 6

const plain = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()

const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())

const field = (error: Error, name: string): Record<string, string> => {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? { [name]: value } : {}
}

/** Whether the database server made this error; its message may quote what a person wrote. */
export const isDatabaseError = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && 'routine' in error

/** An error of the database server may quote what a person wrote: only its code and place are kept. */
const describeError = (error: Error): Record<string, unknown> => {
  return {
    type: error.name,
    ...field(error, 'code'),
    ...(isDatabaseError(error)
      ? { ...field(error, 'schema'), ...field(error, 'table'), ...field(error, 'constraint') }
      : { message: error.message }),
    stack: framesOf(error),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}

const concealValue = (value: unknown, depth: number): unknown => {
  if (value instanceof Error) return describeError(value)
  if (value instanceof Date || value === null || typeof value !== 'object') return value
  if (ArrayBuffer.isView(value)) return `(${value.byteLength} bytes)`
  if (depth >= deepest) return '(too deep)'
  if (Array.isArray(value)) return value.map((one) => concealValue(one, depth + 1))
  return concealFields(value, depth + 1)
}

const concealFields = (fields: object, depth: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (dropped.test(plain(name))) return []
      return [[name, hidden.test(plain(name)) ? '(hidden)' : concealValue(value, depth)]]
    }),
  )

/** Takes out of a log line what must never stand in it, at any depth and however the field is spelled. */
export const conceal = (fields: object): Record<string, unknown> => concealFields(fields, 0)
