/** Splits `host:port`; the settings have checked that it is one. */
export const readHostPort = (text: string): { host: string; port: number } => {
  const at = text.lastIndexOf(':')
  return { host: text.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(text.slice(at + 1)) }
}
