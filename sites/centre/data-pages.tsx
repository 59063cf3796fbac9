import { valueText, type Words } from '@vigie/locales'
import { type Period, selectPeriods } from '@vigie/privacy/periods'
import { tellTransfers } from '@vigie/privacy/transfers'
import { longDay, type Site } from '@vigie/site-frame/page-kit'
import { z } from 'zod'

/** What the house says of itself under Arts 13 and 14 GDPR, as its operator set it; what is not set is said to be missing. */
const Particulars = z.object({
  controller: z.string().nullish(),
  dataProtectionOfficer: z.string().nullish(),
  supervisoryAuthority: z.string().nullish(),
  groundsConfirmedOn: z.string().nullish(),
})
type Particulars = z.output<typeof Particulars>

interface Told {
  readonly words: Words
  readonly of: Particulars
}

interface Asked {
  readonly words: Words
  readonly site: Site
}
const particularsOf = ({ house }: Site): Particulars => Particulars.parse(house.letterhead.particulars)

const GROUNDS = ['task', 'special', 'offences', 'mandate', 'act', 'transfers'] as const
const GIVEN_TO = ['police', 'hotlines', 'platforms', 'others', 'nobody'] as const
const RIGHTS = ['see', 'correct', 'erase', 'object', 'how'] as const

/** Whom to turn to, each with what is said when the operator has set nothing. */
const Whom = ({ words, of }: Told) => (
  <ul>
    {(['controller', 'dataProtectionOfficer', 'supervisoryAuthority'] as const).map((name) => {
      const value = of[name]
      return (
        <li>
          {value ? words(`site-centre.data.${name}`, { value }) : words(`site-centre.data.${name}.not-set`)}
        </li>
      )
    })}
  </ul>
)

const Grounds = ({ words, of }: Told) =>
  of.groundsConfirmedOn ? (
    <>
      <p>
        {words('site-centre.data.grounds.confirmed', { day: longDay(words.language, of.groundsConfirmedOn) })}
      </p>
      <ul>
        {GROUNDS.map((ground) => (
          <li>{words(`site-centre.data.grounds.${ground}`)}</li>
        ))}
      </ul>
    </>
  ) : (
    <p>{words('site-centre.data.grounds.not-set')}</p>
  )

/** How long each kind of data is kept, on what basis and by which law: Arts 13(2)(a) and 14(2)(a) GDPR. */
const Periods = ({ words, of, periods }: Told & { readonly periods: readonly Period[] }) => (
  <ul>
    {periods.map(({ kind, event, months, legalBasis, law }) => (
      <li>
        {words('site-centre.data.kept.line', {
          kind: words.named('data', `kept.kind.${kind}`) ?? kind,
          months,
          event: words.named('kept', `event-in-answer.${event}`) ?? event,
          basis: valueText(words, 'privacy', 'legalBasis', legalBasis),
          law: of.groundsConfirmedOn
            ? valueText(words, 'privacy', 'law', law)
            : words('site-centre.data.kept.law-not-set'),
        })}
      </li>
    ))}
  </ul>
)

/** What is done with personal data: Arts 12 to 14 GDPR. */
export const DataPage = async ({ words, site }: Asked) => {
  const of = particularsOf(site)
  const periods = await selectPeriods(site.house.books)
  return (
    <>
      <h1>{words('site-centre.data.title')}</h1>
      <p>
        <a href={`/${words.language}/privacy/children`}>{words('site-centre.data.for-children')}</a>
      </p>
      <h2>{words('site-centre.data.whom')}</h2>
      <Whom words={words} of={of} />
      <h2>{words('site-centre.data.what')}</h2>
      <p>{words('site-centre.data.what.text')}</p>
      <p>{words('site-centre.data.what.why')}</p>
      <h2>{words('site-centre.data.grounds')}</h2>
      <Grounds words={words} of={of} />
      <h2>{words('site-centre.data.given')}</h2>
      <ul>
        {GIVEN_TO.map((one) => (
          <li>{words(`site-centre.data.given.${one}`)}</li>
        ))}
      </ul>
      <h2>{words('site-centre.data.outside')}</h2>
      <ul>
        {tellTransfers(words).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <h2>{words('site-centre.data.kept')}</h2>
      <p>{words('site-centre.data.kept.text')}</p>
      <Periods words={words} of={of} periods={periods} />
      <p>{words('site-centre.data.kept.why')}</p>
      <h2>{words('site-centre.data.rights')}</h2>
      <ul>
        {RIGHTS.map((one) => (
          <li>{words(`site-centre.data.rights.${one}`)}</li>
        ))}
      </ul>
    </>
  )
}

const FOR_CHILDREN = ['who', 'keep', 'send', 'abroad', 'long', 'say', 'complain'] as const

/** The same as a child reads it: Art. 12(1) GDPR. */
export const DataPageForChildren = ({ words, site }: Asked) => {
  const of = particularsOf(site)
  return (
    <>
      <h1>{words('site-centre.child.title')}</h1>
      {FOR_CHILDREN.map((one) => (
        <>
          <h2>{words(`site-centre.child.${one}`)}</h2>
          <p>{words(`site-centre.child.${one}.text`)}</p>
        </>
      ))}
      <Whom words={words} of={of} />
      <p>
        <a href={`/${words.language}/privacy`}>{words('site-centre.child.more')}</a>
      </p>
    </>
  )
}
