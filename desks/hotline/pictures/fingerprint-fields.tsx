import type { Complaints, Typed } from '@vigie/desk-frame/page-kit'
import { QUALITY_FLOOR } from '@vigie/hashes'
import { enterFingerprint } from '@vigie/hotline/verbs/enter-fingerprint'
import { hintText, type Words } from '@vigie/locales'
import { FINGERPRINT_MODULE, Field, Fingerprinting, isSentIn } from '@vigie/ui'

const DIGESTS = ['sha256', 'sha1', 'md5'] as const

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
  const hinted = (name: string) => hintText(words, enterFingerprint.name, name) ?? undefined
  const sent = isSentIn(DIGESTS)
  const digests = sent || DIGESTS.some((name) => (typed[name]?.at(-1) ?? '') !== '' || complaints[name])
  return (
    <>
      <Fingerprinting
        module={FINGERPRINT_MODULE}
        floor={QUALITY_FLOOR}
        words={{
          choose: words('desk-pictures.pages.file.choose'),
          stays: words('desk-pictures.pages.file.stays'),
          remove: words('desk-pictures.pages.file.remove'),
          working: words('desk-pictures.pages.file.working'),
          done: words('desk-pictures.pages.file.done'),
          plain: words('desk-pictures.pages.file.plain'),
          broken: words('desk-pictures.pages.file.broken'),
          tooLarge: words('desk-pictures.pages.file.too-large'),
          notAPicture: words('desk-pictures.pages.file.not-a-picture'),
          heic: words('desk-pictures.pages.file.heic'),
          canvasBlocked: words('desk-pictures.pages.file.canvas-blocked'),
        }}
      />
      <p class="quiet">{words('desk-pictures.pages.enter.typed')}</p>
      <Field
        name="pdq"
        label={words('hotline.fields.pdq')}
        hint={hinted('pdq')}
        value={typed.pdq?.at(-1)}
        error={complaints.pdq}
        mono
        spellcheck={false}
      />
      <Field
        name="quality"
        label={words('hotline.fields.quality')}
        hint={hinted('quality')}
        value={typed.quality?.at(-1)}
        error={complaints.quality}
        inputmode="numeric"
        short
      />
      <details class="digests" open={digests}>
        <summary>{words('desk-pictures.pages.enter.digests')}</summary>
        {DIGESTS.map((name) => (
          <Field
            name={name}
            label={words(`hotline.fields.${name}`)}
            value={typed[name]?.at(-1)}
            error={complaints[name]}
            mono
            spellcheck={false}
          />
        ))}
      </details>
    </>
  )
}
