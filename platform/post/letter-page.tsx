import { readFileSync } from 'node:fs'
import { raw } from 'hono/html'
import type { LetterPart } from './letter-parts.ts'

/** Nothing is fetched: no picture, no font, no file of style. What a mail program drops of it, nobody misses. */
const STYLE = readFileSync(new URL('./letter-page.css', import.meta.url), 'utf8')

const Part = ({ part }: { part: LetterPart }) => {
  switch (part.sort) {
    case 'rows':
      return (
        <div class="rows">
          {part.title === undefined ? null : <h3>{part.title}</h3>}
          {part.rows.map(({ label, value, link }) => (
            <p>
              <b>{label}</b>
              {value}
              {link === undefined ? null : (
                <>
                  {' '}
                  <a href={link}>{link}</a>
                </>
              )}
            </p>
          ))}
        </div>
      )
    case 'heading':
      return <h2>{part.words}</h2>
    case 'words':
      return part.words.split('\n').map((line) => (line === '' ? null : <p>{line}</p>))
    case 'list': {
      const entries = part.entries.map((entry) => <li>{entry}</li>)
      return (
        <>
          {part.title === undefined ? null : <p>{part.title}</p>}
          {part.marks === 'numbers' ? <ol>{entries}</ol> : <ul>{entries}</ul>}
        </>
      )
    }
    case 'exact':
      return <pre>{part.lines.join('\n')}</pre>
  }
}

/** The same letter as a page, for mail programs that show one: the same words in the same order, and one link at most. */
export const letterPage = (
  parts: readonly LetterPart[],
  { language, title }: { readonly language: string; readonly title: string },
): string =>
  `<!doctype html>${String(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* No program makes a link of a number or a name that looks like one. */}
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        {parts.map((part) => (
          <Part part={part} />
        ))}
      </body>
    </html>,
  )}`
