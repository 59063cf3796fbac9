import { Conversation, DataTable, Field, HiddenAnswers, TextArea } from '@vigie/ui'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../../tests/browser.ts'
import { inBatches, note, nothingSeen, type Seen } from './strings.ts'

/** Signs that no page can carry, and line ends as a browser reads them. */
const asShown = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '').replaceAll('\ufffd', '').replaceAll(/\r\n?/g, '\n')

const Everywhere = ({ text, at }: { text: string; at: number }) => (
  <section id={`of-${at}`} title={text}>
    <Conversation label={text} messages={[{ from: 'reporter', who: text, when: text, text }]} />
    <DataTable id={`table-${at}`} caption={text} columns={[{ header: text }]} rows={[[text]]} />
    <HiddenAnswers answers={{ narrative: text }} />
    <Field name={`field-${at}`} label={text} value={text} />
    <TextArea name={`area-${at}`} label={text} value={text} />
  </section>
)

/** What a browser made of the page: the texts as they stand in it, and anything that is alive. */
const look = (page: Page) =>
  page.evaluate(() => ({
    texts: Array.from(document.querySelectorAll('section[id^="of-"]'), (section) => [
      section.getAttribute('title') ?? '',
      section.querySelector('.said-text')?.textContent ?? '',
      section.querySelector('tbody th, tbody td')?.textContent ?? '',
      section.querySelector('caption')?.textContent ?? '',
      section.querySelector<HTMLInputElement>('input[type="hidden"]')?.value ?? '',
      section.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '',
    ]),
    oneLine: Array.from(
      document.querySelectorAll<HTMLInputElement>('section input:not([type="hidden"])'),
      (input) => input.getAttribute('value') ?? '',
    ),
    live: Array.from(document.querySelectorAll('*')).filter(
      (element) =>
        ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'IMG', 'LINK', 'BASE', 'SVG', 'STYLE', 'A', 'META'].includes(
          element.tagName.toUpperCase(),
        ) || Array.from(element.attributes).some(({ name }) => name.startsWith('on')),
    ).length,
  }))

export const inPages = async (given: readonly string[]): Promise<Seen> => {
  const seen = nothingSeen()
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    let alive = 0
    await page.exposeFunction('alive', () => {
      alive++
    })
    page.on('dialog', (dialog) => {
      alive++
      void dialog.dismiss()
    })
    for (const batch of inBatches(given, 500)) {
      const body = (
        <main>
          {batch.map((text, at) => (
            <Everywhere text={text} at={at} />
          ))}
        </main>
      )
      await page.setContent(`<!doctype html><title>Texts</title>${await body}`, { waitUntil: 'load' })
      const { texts, oneLine, live } = await look(page)
      if (live + alive > 0) note(seen, 'live', `${live} live elements, ${alive} calls`)
      alive = 0
      for (const [at, one] of batch.entries()) {
        const wanted = asShown(one)
        const found = [...(texts[at] ?? []), oneLine[at] ?? '']
        const other = found.length === 7 ? found.find((text) => asShown(text) !== wanted) : 'nothing'
        if (other !== undefined) note(seen, 'changed', `${one} | ${other}`)
      }
    }
  } finally {
    await browser.close()
  }
  return seen
}
