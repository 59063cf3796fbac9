import { readFileSync } from 'node:fs'
import { securityHeaders } from '@vigie/platform/web'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Catcher, CaughtMail } from './catcher.ts'
import { PostFailure } from './post-failure.ts'
import type { Enclosure } from './received-mail.ts'

const STYLE = readFileSync(new URL('./catcher.css', import.meta.url), 'utf8')
const LONGEST_SHOWN = 200_000

const Frame = ({ title, children }: { title: string; children: Child }) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title} · Mail catcher</title>
      <link rel="stylesheet" href="/assets/catcher.css" />
    </head>
    <body>
      <header>
        <a href="/">Mail catcher</a>
        <p>Demonstration only: every mail stays on this machine.</p>
      </header>
      <main>{children}</main>
    </body>
  </html>
)

const MailList = ({ mails }: { mails: readonly CaughtMail[] }) => (
  <Frame title="All mails">
    <h1>All mails</h1>
    {mails.length === 0 ? (
      <p>No mail yet. What the demonstration sends shows up here; reload this page to look again.</p>
    ) : (
      <ol class="mails">
        {mails.map(({ id, mail }) => (
          <li>
            <a href={`/mails/${id}`}>{mail.subject || '(no subject)'}</a>
            <p>
              To {mail.to.join(', ')} · {mail.attachments.length} attached · {mail.date ?? 'no date'}
            </p>
          </li>
        ))}
      </ol>
    )}
  </Frame>
)

const pretty = (enclosure: Enclosure): string | null => {
  const isText =
    /^(text\/|application\/json)/.test(enclosure.contentType) || enclosure.filename.endsWith('.json')
  if (!isText || enclosure.size > LONGEST_SHOWN) return null
  const text = enclosure.content.toString('utf8')
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

const Attached = ({ id, enclosure, number }: { id: string; enclosure: Enclosure; number: number }) => {
  const shown = pretty(enclosure)
  return (
    <section>
      <h3>{enclosure.filename}</h3>
      <p>
        {enclosure.contentType}, {enclosure.size} bytes ·{' '}
        <a href={`/mails/${id}/attachments/${number}`}>Download {enclosure.filename}</a>
      </p>
      {shown !== null && (
        <details>
          <summary>Show the text</summary>
          <pre>{shown}</pre>
        </details>
      )}
    </section>
  )
}

type PageState = { prefill: string; from: string; said?: { tone: 'done' | 'failed'; text: string } }

const MailPage = ({ caught: { id, mail }, state }: { caught: CaughtMail; state: PageState }) => (
  <Frame title={mail.subject || '(no subject)'}>
    <h1>{mail.subject || '(no subject)'}</h1>
    {state.said && (
      <p class={state.said.tone} role="status">
        {state.said.text}
      </p>
    )}
    <dl>
      <dt>From</dt>
      <dd>{mail.from}</dd>
      <dt>To</dt>
      <dd>{mail.to.join(', ')}</dd>
      <dt>Reply to</dt>
      <dd>{mail.replyTo ?? mail.from}</dd>
      <dt>Date</dt>
      <dd>{mail.date ?? 'none'}</dd>
      <dt>Message id</dt>
      <dd>{mail.messageId ?? 'none'}</dd>
    </dl>
    <h2>Text</h2>
    <pre>{mail.text}</pre>
    {mail.attachments.length > 0 && <h2>Attachments</h2>}
    {mail.attachments.map((enclosure, index) => (
      <Attached id={id} enclosure={enclosure} number={index + 1} />
    ))}
    <h2>Reply as the receiver</h2>
    <form method="post" action={`/mails/${id}/replies`}>
      <label for="from">From</label>
      <input id="from" name="from" type="email" required value={state.from} />
      <label for="text">Text</label>
      <textarea id="text" name="text" rows={10} required>
        {state.prefill}
      </textarea>
      <button type="submit">Send the reply</button>
    </form>
  </Frame>
)

const NotFound = () => (
  <Frame title="No such mail">
    <h1>No such mail</h1>
    <p>
      <a href="/">All mails</a>
    </p>
  </Frame>
)

/** The pages of the mail catcher. `prefill` may offer the first words of a reply to a mail, given its text. */
export const catcherApp = (catcher: Catcher, options: { prefill?: (text: string) => string } = {}): Hono => {
  const app = new Hono()
  const prefill = options.prefill ?? (() => '')

  app.use(securityHeaders({ origin: 'http://localhost', manner: 'plain' }))
  app.use(csrf())
  app.use(bodyLimit({ maxSize: 262_144 }))

  const page = (context: Context, content: ReturnType<typeof Frame>, status: 200 | 404 | 422 | 502 = 200) =>
    context.html(html`<!doctype html>${content}`, status)

  app.get('/assets/catcher.css', (context) =>
    context.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )
  app.get('/', async (context) => page(context, <MailList mails={await catcher.list()} />))

  app.get('/mails/:id', async (context) => {
    const caught = await catcher.read(context.req.param('id'))
    if (!caught) return page(context, <NotFound />, 404)
    const said =
      context.req.query('said') === 'sent' ? { tone: 'done' as const, text: 'The reply was sent.' } : null
    const state = {
      prefill: prefill(caught.mail.text),
      from: caught.mail.to[0] ?? '',
      ...(said ? { said } : {}),
    }
    return page(context, <MailPage caught={caught} state={state} />)
  })

  app.get('/mails/:id/attachments/:number', async (context) => {
    const caught = await catcher.read(context.req.param('id'))
    const enclosure = caught?.mail.attachments[Number(context.req.param('number')) - 1]
    if (!enclosure) return page(context, <NotFound />, 404)
    return context.body(new Uint8Array(enclosure.content), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(enclosure.filename).replace(/['()*]/g, '_')}`,
    })
  })

  app.post('/mails/:id/replies', async (context) => {
    const caught = await catcher.read(context.req.param('id'))
    if (!caught) return page(context, <NotFound />, 404)
    const form = await context.req.parseBody()
    const from = typeof form.from === 'string' ? form.from : ''
    const text = typeof form.text === 'string' ? form.text : ''
    try {
      await catcher.reply(caught.id, { from, text })
    } catch (error) {
      if (!(error instanceof PostFailure)) throw error
      const said = { tone: 'failed' as const, text: `The reply was not sent. ${error.message}` }
      const state = { prefill: text, from, said }
      return page(
        context,
        <MailPage caught={caught} state={state} />,
        error.code === 'refused-field' ? 422 : 502,
      )
    }
    return context.redirect(`/mails/${caught.id}?said=sent`, 303)
  })
  app.notFound((context) => page(context, <NotFound />, 404))
  return app
}
