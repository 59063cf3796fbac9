import type { Opening, Presence, Standing, Wait } from '@vigie/helpline/writing'
import { dayOf, endOfDay, type Language, TIME_ZONE } from '@vigie/kernel'
import type { Words } from '@vigie/locales'
import { Callout, Calls } from '@vigie/ui'
import { ELSEWHERE, HELPLINE } from './around.ts'

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : `${language}-BE`)

const timeText = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  }).format(moment)

const dayAndTimeText = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  }).format(moment)

const untilText = (words: Words, until: Date, now: Date): string => {
  if (until.getTime() === endOfDay(dayOf(now)).getTime()) return words('site-helpline.pages.hours.midnight')
  return dayOf(until) === dayOf(now) ? timeText(words.language, until) : dayAndTimeText(words.language, until)
}

const againText = (words: Words, at: Date, now: Date): string =>
  dayOf(at) === dayOf(now)
    ? words('site-helpline.pages.hours.today', { time: timeText(words.language, at) })
    : dayAndTimeText(words.language, at)

/** Whether somebody is there, and until or from when. */
export const openingText = (words: Words, opening: Opening, now: Date): string => {
  if (opening.isOpen)
    return opening.until === null
      ? words('site-helpline.pages.hours.always')
      : words('site-helpline.pages.hours.open', { at: untilText(words, opening.until, now) })
  return opening.opensAt === null
    ? words('site-helpline.pages.hours.closed.unsaid')
    : words('site-helpline.pages.hours.closed', { at: againText(words, opening.opensAt, now) })
}

/** About how long it takes until somebody begins to read. */
export const waitText = (words: Words, wait: Wait | null): string => {
  if (wait === null) return words('site-helpline.pages.wait.unsaid')
  const { from, until } = wait
  if (until === null) return words('site-helpline.pages.wait.long')
  return from === 0
    ? words('site-helpline.pages.wait.short', { until })
    : words('site-helpline.pages.wait.band', { from, until })
}

/** Whether somebody is there, as far as anybody knows, and what to expect. */
export const standingText = (
  words: Words,
  { isHeard, isAside, before }: Standing,
  { opening, wait }: Presence,
  now: Date,
): string => {
  const closed = opening.isOpen ? [] : [openingText(words, opening, now)]
  if (isHeard)
    return [
      words('site-helpline.pages.talk.here'),
      ...(opening.isOpen ? [] : [words('site-helpline.pages.talk.closed'), ...closed]),
    ].join(' ')
  if (isAside) return words('site-helpline.pages.talk.aside')
  return [
    words('site-helpline.pages.talk.waiting', { before }),
    ...(opening.isOpen ? [waitText(words, wait)] : closed),
  ].join(' ')
}

/** That nobody reads now, when somebody does, and who is there to talk to meanwhile. */
export const Closed = (props: { words: Words; opening: Opening; now: Date }) => {
  const { words, opening, now } = props
  const other = ELSEWHERE[words.language]
  return (
    <Callout tone="wait">
      <p>
        <strong>{openingText(words, opening, now)}</strong>
      </p>
      <p>{words('site-helpline.pages.hours.closed.write')}</p>
      <p>{words('site-helpline.pages.hours.closed.call')}</p>
      <Calls
        calls={[
          { number: HELPLINE, text: words('site-helpline.pages.home.call') },
          ...(other === undefined ? [] : [other]),
        ]}
      />
    </Callout>
  )
}
