import { type DeskVisit, Verbatim, valueText } from '@vigie/desk-frame/page-kit'
import type { EncryptedMail } from '@vigie/platform/post'

/** That Vigie has no key for what somebody wrote, what to do then, and what they wrote, for whoever has one. */
export function Encrypted({ visit, encrypted }: { visit: DeskVisit; encrypted: EncryptedMail | null }) {
  if (encrypted === null) return null
  const { words } = visit
  const way = valueText(words, 'notices', 'encryption', encrypted.encryption)
  return (
    <>
      <p>{words('desk-hotline.pages.encrypted', { way })}</p>
      {encrypted.armoured === null || encrypted.armoured === '' ? null : (
        <details>
          <summary>{words('desk-hotline.pages.encrypted.as-it-came')}</summary>
          <Verbatim text={encrypted.armoured} />
        </details>
      )}
    </>
  )
}
