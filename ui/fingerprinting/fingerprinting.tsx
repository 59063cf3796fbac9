export type FingerprintingWords = {
  readonly choose: string
  readonly stays: string
  readonly remove: string
  readonly working: string
  readonly done: string
  /** A picture with so little in it that others look the same. */
  readonly plain: string
  readonly broken: string
  readonly tooLarge: string
  readonly notAPicture: string
  readonly heic: string
  readonly canvasBlocked: string
}

export type FingerprintingProps = {
  /** Where the module lies that makes fingerprints. */
  readonly module: string
  readonly words: FingerprintingWords
  /** The name under which each fingerprint is sent; left out, the fields of the form around are filled. */
  readonly name?: string
  /** Made already, each as it is sent. */
  readonly made?: readonly string[]
  /** Below this quality a fingerprint says little. */
  readonly floor: number
}

/** Makes fingerprints of pictures on the reader's own device. Without script nothing of it is shown. */
export function Fingerprinting({ module, words, name, made = [], floor }: FingerprintingProps) {
  return (
    <div
      class="fingerprinting"
      hidden
      data-fingerprint
      data-module={module}
      data-name={name}
      data-fill={name === undefined ? '' : undefined}
      data-floor={String(floor)}
      data-remove={words.remove}
    >
      <p>
        <button class="button" type="button" data-choose>
          {words.choose}
        </button>
      </p>
      <p class="quiet">{words.stays}</p>
      <p
        role="status"
        data-said
        data-working={words.working}
        data-done={words.done}
        data-plain={words.plain}
        data-broken={words.broken}
        data-too-large={words.tooLarge}
        data-not-a-picture={words.notAPicture}
        data-heic={words.heic}
        data-empty={words.notAPicture}
        data-canvas-blocked={words.canvasBlocked}
      />
      <ul class="plain" data-made>
        {made.map((one) => (
          <li>
            <code>{one.split(' ')[0]}</code>
            <input type="hidden" name={name} value={one} />
          </li>
        ))}
      </ul>
    </div>
  )
}
