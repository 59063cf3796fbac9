/** Small pictures of a situation in a few shapes: nobody and nothing that happened is to be seen in them. */
const DRAWINGS = {
  // Words that weigh on a small light.
  threat: (
    <>
      <path class="drawn-soft" d="M5 5h54v32H40l-8 8-8-8H5z" />
      <path class="drawn" d="M5 5h54v32H40l-8 8-8-8H5zM32 11v12M32 27v4" />
      <circle class="drawn-light" cx="32" cy="55" r="6" />
    </>
  ),
  // A message with a place for a picture that nobody has to fill.
  asked: (
    <>
      <path class="drawn-soft" d="M6 6h52v38H30L18 56V44H6z" />
      <path class="drawn" d="M6 6h52v38H30L18 56V44H6z" />
      <path class="drawn drawn-open" d="M22 14h20v22H22z" />
      <circle class="drawn-light" cx="32" cy="25" r="4" />
    </>
  ),
  // One picture that comes to be in many places.
  'goes-round': (
    <>
      <path class="drawn-soft" d="M22 22h20v20H22z" />
      <path class="drawn" d="M22 22h20v20H22zM42 22l7-7M42 42l7 7M22 42l-7 7M22 22l-7-7" />
      <circle class="drawn-light" cx="32" cy="32" r="5" />
      <path class="drawn" d="M49 5h10v10H49zM49 49h10v10H49zM5 49h10v10H5zM5 5h10v10H5z" />
    </>
  ),
  // A window, and an eye that met what is in it.
  seen: (
    <>
      <path class="drawn-soft" d="M5 8h54v12H5z" />
      <path class="drawn" d="M5 8h54v48H5zM5 20h54M13 38c10-13 28-13 38 0-10 13-28 13-38 0z" />
      <circle class="drawn-light" cx="32" cy="38" r="6" />
    </>
  ),
} as const

export type DrawingName = keyof typeof DRAWINGS

/** It only repeats the words beside it. */
export function Drawing({ of }: { of: DrawingName }) {
  return (
    <svg class="drawing" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {DRAWINGS[of]}
    </svg>
  )
}
