export type Answers = Readonly<Record<string, string | readonly string[] | undefined>>

/** Carries the answers already given along to the next page: nothing is kept on the server or the device. */
export function HiddenAnswers({ answers, except = [] }: { answers: Answers; except?: readonly string[] }) {
  const pairs = Object.entries(answers)
    .filter(([name]) => !except.includes(name))
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : typeof value === 'string'
          ? [[name, value]]
          : value.map((one) => [name, one]),
    )
  return (
    <>
      {pairs.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
