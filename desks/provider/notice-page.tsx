import {
  type DeskVisit,
  dayText,
  momentText,
  nameOf,
  pathTo,
  Told,
  valueText,
} from '@vigie/desk-frame/page-kit'
import { type IncomingItem, type IncomingNotice, referenceOf } from '@vigie/incoming'
import { LANGUAGES } from '@vigie/kernel'
import { Callout, Defanged, Tag } from '@vigie/ui'
import { Fact } from './fact.tsx'
import { DecideWay } from './moderation/decide-way.tsx'
import { RegisterSays } from './register-says.tsx'

/** The language of a text, where a screen reader is to know it. */
const tongue = (language: string) => LANGUAGES.find((one) => one === language)

interface ItemGiven {
  readonly visit: DeskVisit
  readonly notice: IncomingNotice
  readonly item: IncomingItem
  /** The decision that stands about it. */
  readonly decision: string | undefined
}

function Item({ visit, notice, item, decision }: ItemGiven) {
  const { words, lang } = visit
  return (
    <article class="item" id={`item-${item.position}`}>
      <h3>
        {words('desk-provider.pages.item', { n: item.position })}{' '}
        {item.waits ? (
          <Tag tone="wait" text={words('desk-provider.pages.item.waits')} />
        ) : (
          <Tag tone="quiet" text={words('desk-provider.pages.item.decided')} />
        )}
      </h3>
      <p class="address">
        <Defanged address={item.location} />
      </p>
      {item.remark === '' ? null : <Told text={item.remark} />}
      {item.explanation === '' ? null : <Told text={item.explanation} {...languageOf(notice)} />}
      <p class="quiet">
        {[
          valueText(words, 'incoming', 'matter', item.matter),
          ...item.grounds,
          ...(item.seenAt === null
            ? []
            : [words('desk-provider.pages.item.seen', { when: momentText(lang, item.seenAt) })]),
        ].join(' · ')}
      </p>
      {item.alsoIn.length === 0 ? null : (
        <p>
          {words('desk-provider.pages.item.also')}{' '}
          {item.alsoIn.map((other) => (
            <>
              <a href={pathTo(visit, `/notice/${other}`)}>{referenceOf(other)}</a>{' '}
            </>
          ))}
        </p>
      )}
      <DecideWay visit={visit} notice={notice.id} item={item} decision={decision} />
    </article>
  )
}

const languageOf = ({ language }: IncomingNotice) => {
  const lang = tongue(language)
  return lang === undefined ? {} : { lang }
}

/** Who sent it: an organisation that signed, a name that somebody wrote, or nobody. */
const whoSent = (notice: IncomingNotice): string =>
  [notice.match?.organisation ?? '', notice.domain ?? '', notice.name, notice.mail]
    .filter((part) => part !== '')
    .join(' · ')

const confirmed = (visit: DeskVisit, { acknowledgement }: IncomingNotice): string => {
  const { words, lang } = visit
  if (acknowledgement === null) return words('desk-provider.pages.confirmed.not')
  const when =
    acknowledgement.at === null ? dayText(lang, acknowledgement.on) : momentText(lang, acknowledgement.at)
  return words('desk-provider.pages.confirmed', { when })
}

/** A notice from top to bottom: who says what, what the register said of them, where it is. */
export function NoticePage({
  visit,
  notice,
  names,
  decided,
}: {
  visit: DeskVisit
  notice: IncomingNotice
  names: ReadonlyMap<string, string>
  /** The decisions that stand, by item. */
  decided: ReadonlyMap<string, string>
}) {
  const { words, lang } = visit
  const { receivedAt, receivedOn, takenBy } = notice
  return (
    <>
      <h1>{words('desk-provider.pages.notice', { reference: referenceOf(notice.id) })}</h1>
      <p>
        <strong>{valueText(words, 'incoming', 'matter', notice.matter)}</strong>{' '}
        <Tag
          tone={notice.harm > 3 ? 'danger' : notice.harm > 2 ? 'wait' : 'quiet'}
          text={words('desk-provider.pages.harm', {
            harm: valueText(words, 'incoming', 'harm', String(notice.harm)),
          })}
        />
      </p>
      {notice.match === null ? null : <RegisterSays visit={visit} match={notice.match} />}
      {notice.isDestroyed ? (
        <Callout tone="quiet">
          <p>{words('desk-provider.pages.destroyed')}</p>
        </Callout>
      ) : (
        <>
          <h2>{words('desk-provider.pages.explanation')}</h2>
          <Told text={notice.explanation} {...languageOf(notice)} />
        </>
      )}
      <h2>{words('desk-provider.pages.items', { n: notice.items.length })}</h2>
      {notice.items.map((item) => (
        <Item visit={visit} notice={notice} item={item} decision={decided.get(item.id)} />
      ))}
      <h2>{words('desk-provider.pages.about')}</h2>
      <dl class="facts">
        <Fact name={words('desk-provider.pages.sender')}>
          {whoSent(notice) || words('desk-provider.pages.sender.nobody')}
        </Fact>
        <Fact name={words('desk-provider.pages.received')}>
          {receivedAt === null ? dayText(lang, receivedOn) : momentText(lang, receivedAt)} ·{' '}
          {valueText(words, 'incoming', 'channel', notice.channel)}
          {takenBy === null ? '' : ` · ${nameOf(visit, names, takenBy)}`}
        </Fact>
        <Fact name={words('desk-provider.pages.confirmation')}>{confirmed(visit, notice)}</Fact>
        <Fact name={words('desk-provider.pages.good-faith')}>
          {notice.goodFaith === null
            ? words('desk-provider.pages.good-faith.not')
            : words('desk-provider.pages.good-faith.yes', { version: notice.goodFaith })}
        </Fact>
        {notice.channel === 'protocol' ? (
          <Fact name={words('desk-provider.pages.own-id')}>
            <span class="mono">{notice.ownId}</span>
          </Fact>
        ) : null}
      </dl>
    </>
  )
}
