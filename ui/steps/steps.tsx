/** How far one is, in words ("Question 2 of 5"); the dots only repeat it. */
export function Steps({ text, step, of }: { text: string; step: number; of: number }) {
  return (
    <p class="steps">
      <svg aria-hidden="true" focusable="false" width={of * 16} height="16" viewBox={`0 0 ${of * 16} 16`}>
        {Array.from({ length: of }, (_, index) => (
          <circle
            class={index + 1 < step ? 'done' : index + 1 === step ? 'now' : 'later'}
            cx={index * 16 + 8}
            cy="8"
            r={index + 1 === step ? 6 : 4}
          />
        ))}
      </svg>
      {text}
    </p>
  )
}
