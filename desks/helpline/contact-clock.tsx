import { type DeskVisit, momentText, readDeskFile } from '@vigie/desk-frame/page-kit'
import type { Contact } from '@vigie/helpline'

export const TIMER_SCRIPT = readDeskFile(new URL('files/call-timer.js', import.meta.url))

const MINUTE = 60_000

/** Since when, and how long by now or in all; a script counts on while a call lasts. A call is over when its exchange says so. */
export const Clock = ({ visit, contact }: { visit: DeskVisit; contact: Contact }) => {
  const { words, lang, now } = visit
  const ended = contact.ended_at ?? contact.hung_up_at
  const minutes = Math.max(0, Math.floor(((ended ?? now).getTime() - contact.started_at.getTime()) / MINUTE))
  const at = momentText(lang, contact.started_at)
  if (ended !== null) return <p>{words('desk-helpline.pages.ended', { at, minutes })}</p>
  return (
    <p>
      {words('desk-helpline.pages.running', { at, minutes })}{' '}
      {contact.channel === 'phone' ? (
        <>
          <strong
            class="call-timer"
            role="timer"
            aria-label={words('desk-helpline.pages.timer')}
            data-call-since={contact.started_at.toISOString()}
            hidden
          />
          <script type="module" src={TIMER_SCRIPT.path} />
        </>
      ) : null}
    </p>
  )
}
