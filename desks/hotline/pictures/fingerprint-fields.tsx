import type { Complaints, Typed } from '@vigie/desk-frame/page-kit'
import { QUALITY_FLOOR } from '@vigie/hashes'
import type { Words } from '@vigie/locales'
import { FINGERPRINT_MODULE, Field, Fingerprinting } from '@vigie/ui'

const DIGESTS = [
  ['sha256', 64],
  ['sha1', 40],
  ['md5', 32],
] as const

/**
 * A fingerprint for a form: made of a file on the reader's own device where scripts run, or typed in. A file has no field
 * here, so no form can send one.
 */
export function FingerprintFields({
  words,
  typed = {},
  complaints = {},
}: {
  words: Words
  typed?: Typed
  complaints?: Complaints
}) {
  const hinted = (name: string) => words.maybe(`fields.${name}.hint`) ?? undefined
  const digests = DIGESTS.some(([name]) => (typed[name]?.at(-1) ?? '') !== '' || complaints[name])
  return (
    <>
      <Fingerprinting
        module={FINGERPRINT_MODULE}
        floor={QUALITY_FLOOR}
        words={{
          choose: words('pictures.file.choose'),
          stays: words('pictures.file.stays'),
          remove: words('pictures.file.remove'),
          working: words('pictures.file.working'),
          done: words('pictures.file.done'),
          plain: words('pictures.file.plain'),
          broken: words('pictures.file.broken'),
          tooLarge: words('pictures.file.too-large'),
          notAPicture: words('pictures.file.not-a-picture'),
          canvasBlocked: words('pictures.file.canvas-blocked'),
        }}
      />
      <p class="quiet">{words('pictures.enter.typed')}</p>
      <Field
        name="pdq"
        label={words('fields.pdq')}
        hint={hinted('pdq')}
        value={typed.pdq?.at(-1)}
        error={complaints.pdq}
        mono
        spellcheck={false}
      />
      <Field
        name="quality"
        label={words('fields.quality')}
        hint={hinted('quality')}
        value={typed.quality?.at(-1)}
        error={complaints.quality}
        inputmode="numeric"
        short
      />
      <details class="digests" open={digests}>
        <summary>{words('pictures.enter.digests')}</summary>
        {DIGESTS.map(([name, digits]) => (
          <Field
            name={name}
            label={words(`fields.${name}`)}
            value={typed[name]?.at(-1)}
            error={complaints[name]}
            maxlength={digits + 16}
            mono
            spellcheck={false}
          />
        ))}
      </details>
    </>
  )
}
