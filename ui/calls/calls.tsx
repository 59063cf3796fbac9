export type Call = {
  readonly number: string
  readonly text: string
  /** The number for when somebody is in danger. */
  readonly emergency?: boolean
}

/** Numbers to call with one press, beside one another. */
export function Calls({ calls }: { calls: readonly Call[] }) {
  return (
    <ul class="calls plain">
      {calls.map(({ number, text, emergency }) => (
        <li>
          <a class={emergency ? 'call emergency' : 'call'} href={`tel:${number.replace(/\D/g, '')}`}>
            <span class="number">
              <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                <path
                  d="M3 1.5h3l1.3 3.8-1.9 1.4a8 8 0 0 0 3.9 3.9l1.4-1.9 3.8 1.3v3c0 .8-.6 1.4-1.4 1.4A11.8 11.8 0 0 1 1.6 2.9c0-.8.6-1.4 1.4-1.4z"
                  fill="currentColor"
                />
              </svg>{' '}
              {number}
            </span>{' '}
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
