import { type ConsoleContext, type DeskDeclaration, showPage, wordsFor } from '@vigie/desk-frame/page-kit'
import { URGENCIES } from '@vigie/intake'
import { REPORT_KINDS } from '@vigie/intake/report-kind'
import { takeReport } from '@vigie/intake/verbs/take-report'
import { LANGUAGES } from '@vigie/kernel'
import { type Words, wordsOf } from '@vigie/locales'
import { FirstHelp, findHelped, HelpCalls } from '@vigie/site-reporting/aloud'
import { ButtonLink, Callout } from '@vigie/ui'
import { z } from 'zod'
import { Styles } from '../parts/hotline-style.tsx'
import { Aloud } from './aloud.tsx'

const Taken = z.object({
  receipt: z.string(),
  language: z.enum(LANGUAGES),
  kind: z.enum(REPORT_KINDS),
  urgent: z.array(z.enum(URGENCIES)),
})
type Taken = z.output<typeof Taken>

/** A word as it is said and as it is spelled; the letters that count are marked. */
const Spelled = ({ word }: { word: string }) => (
  <li>
    <strong>{word}</strong> <span class="mono">{[...word.toUpperCase()].join(' ')}</span>
  </li>
)

/** What the one who called is told at the end: the danger first, then the words, how to come back, and what happens next. */
const Told = ({ spoken, taken, site }: { spoken: Words; taken: Taken; site: string | undefined }) => {
  const helped = findHelped(taken.kind)
  const isUrgent = taken.urgent.length > 0
  return (
    <>
      {isUrgent ? <HelpCalls words={spoken} /> : null}
      <p>
        <strong>{spoken('site-reporting.pages.receipt.title')}</strong>{' '}
        {spoken('site-reporting.pages.receipt.thanks')}
      </p>
      <h2>{spoken('site-reporting.pages.receipt.words')}</h2>
      <ol class="spelled" id="receipt-words" translate="no">
        {taken.receipt.split(' ').map((word) => (
          <Spelled word={word} />
        ))}
      </ol>
      <p>{spoken('site-frame.pages.door.hint')}</p>
      <h2>{spoken('site-reporting.pages.receipt.keep.title')}</h2>
      <ul>
        <li>
          {site === undefined
            ? spoken('desk-hotline.pages.taking.where', {
                page: spoken('site-reporting.pages.mailbox.title'),
              })
            : spoken('site-reporting.pages.receipt.where', {
                address: `${new URL(site).host}/${taken.language}/mailbox`,
              })}
        </li>
        <li>{spoken('site-reporting.pages.receipt.keep.1')}</li>
        <li>{spoken('site-reporting.pages.receipt.keep.2')}</li>
        <li>{spoken('site-reporting.pages.receipt.keep.3')}</li>
      </ul>
      {helped === undefined ? null : (
        <>
          <h2>{spoken('site-reporting.help.until')}</h2>
          <FirstHelp words={spoken} kind={helped} aloud />
          {isUrgent ? null : <HelpCalls words={spoken} />}
        </>
      )}
      <h2>{spoken('site-reporting.pages.receipt.next.title')}</h2>
      <ol>
        <li>{spoken('site-reporting.pages.receipt.next.1')}</li>
        <li>{spoken('site-reporting.pages.receipt.next.2')}</li>
        <li>{spoken('site-reporting.pages.receipt.next.3')}</li>
      </ol>
    </>
  )
}

/** The words, once: they are read out, and no page shows them again. Nothing here copies or prints them. */
const showWords = (c: ConsoleContext, result: unknown, back: string) => {
  const words = wordsFor(c)
  const taken = Taken.parse(result)
  return showPage(c, {
    title: words('desk-hotline.pages.taking.words'),
    children: (
      <>
        <Styles />
        <div class="taking">
          <h1>{words('desk-hotline.pages.taking.words')}</h1>
          <Callout tone="wait" said>
            <p>{words('desk-hotline.pages.taking.words.once')}</p>
          </Callout>
          <Aloud words={words} language={taken.language}>
            <Told spoken={wordsOf(taken.language)} taken={taken} site={c.var.console.house.letterhead.site} />
          </Aloud>
          <p>
            <ButtonLink primary href={back}>
              {words('desk-hotline.pages.taking.words.told')}
            </ButtonLink>
          </p>
        </div>
      </>
    ),
  })
}

export const SHOWN_ONCE: NonNullable<DeskDeclaration['once']> = { [takeReport.name]: showWords }
