import type { DeskVisit } from '@vigie/desk-frame/page-kit'
import type { ReplyView } from '@vigie/notices'

/** Whether the provider's domain sent an e-mail, in plain words; what was checked stands below for who wants to know. */
export function SenderChecked({ visit, reply }: { visit: DeskVisit; reply: ReplyView }) {
  const { words } = visit
  const { sender, sort } = reply
  if (sort === 'bounce') return null
  if (sender === null) return <p>{words('notices.sender.pending')}</p>
  const { outcome, domain, dkim, dmarc, arc, alignment, policy } = sender
  const checked = [
    words(`notices.sender.dkim-${dkim}`),
    alignment === 'none' ? null : words(`notices.sender.alignment-${alignment}`),
    words(`notices.sender.dmarc-${dmarc}`),
    policy === null ? null : words('notices.sender.policy', { policy }),
    arc === 'none' ? null : words(`notices.sender.arc-${arc}`),
  ].filter((part) => part !== null)
  return (
    <>
      <p>{words(`notices.sender.${outcome}`, { domain: domain === '' ? '?' : domain })}</p>
      <details>
        <summary>{words('notices.sender.more')}</summary>
        <ul>
          {checked.map((part) => (
            <li>{part}</li>
          ))}
        </ul>
      </details>
    </>
  )
}
