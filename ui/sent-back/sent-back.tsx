import { type Child, createContext, useContext } from 'hono/jsx'

/** A form that was sent and stands there again: what was typed, and what is wrong with it, field by field. */
export interface SentAnswers {
  readonly typed: Readonly<Record<string, readonly string[]>>
  readonly errors: Readonly<Record<string, string>>
}

const Sent = createContext<SentAnswers | null>(null)

/** The fields inside stand as they were sent, whatever their page would put there. */
export function SentBack({ sent, children }: { sent: SentAnswers; children?: Child }) {
  return <Sent.Provider value={sent}>{children}</Sent.Provider>
}

interface Standing {
  readonly values: readonly string[]
  readonly error: string | undefined
}

/** What stands in a field: what was sent, or else what its page puts there. */
export const standingIn = (
  { name, error }: { readonly name: string; readonly error?: string | undefined },
  values: readonly string[],
): Standing => {
  const sent = useContext(Sent)
  return sent ? { values: sent.typed[name] ?? [], error: sent.errors[name] ?? error } : { values, error }
}

/** Whether one of these fields was sent with something in it, or is wrong: then nobody should have to look for it. */
export const isSentIn = (names: readonly string[]): boolean => {
  const sent = useContext(Sent)
  return (
    sent !== null && names.some((name) => sent.errors[name] || sent.typed[name]?.some((one) => one !== ''))
  )
}
