import { answerDesk } from '@vigie/intake/verbs/answer-desk'
import { readMailbox } from '@vigie/intake/verbs/read-mailbox'
import { callerOf } from '@vigie/platform/web'
import type { ApiPart } from '@vigie/site-frame/page-kit'
import { withReceipt } from '../mailbox-routes.ts'
import { sendReport } from '../send-report.ts'
import { postMailbox, postMessage, postReport } from './routes.ts'

const put: ApiPart['put'] = (app, site) => {
  app.openapi(postReport, async (c) => {
    const submission = c.req.valid('header')['idempotency-key']
    await site.submissions.take(callerOf(c, site.proxies))
    const { fingerprints, ...sent } = c.req.valid('json')
    const { receipt } = await sendReport(
      site,
      {
        ...sent,
        fingerprints: fingerprints.map((one) => JSON.stringify(one)),
        channel: 'interface',
        ...(submission === undefined ? {} : { submission }),
      },
      fingerprints,
    )
    return c.json({ receipt }, 201)
  })

  app.openapi(postMailbox, async (c) => {
    const { report: _id, ...mailbox } = await withReceipt(c, site, readMailbox, c.req.valid('json'))
    return c.json(
      {
        ...mailbox,
        news: [...mailbox.news],
        consents: [...mailbox.consents],
        messages: mailbox.messages.map((message) => ({ ...message })),
      },
      200,
    )
  })

  app.openapi(postMessage, async (c) => {
    const submission = c.req.valid('header')['idempotency-key']
    const { message } = await withReceipt(c, site, answerDesk, {
      ...c.req.valid('json'),
      ...(submission === undefined ? {} : { submission }),
    })
    return c.json({ id: message }, 201)
  })
}

/** The report interface for other programs: the same verbs and the same schemas as the pages. */
export const reportApi: ApiPart = {
  lines: [postReport, postMailbox, postMessage].map(({ path }) => ({
    method: 'POST',
    path,
    audit: 'by-operation',
  })),
  titles: {
    'no-such-mailbox': 'No mailbox opens with this receipt',
    'submission-reused': 'This idempotency key was used with another body',
  },
  put,
}
