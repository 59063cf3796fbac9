import { leaveConversation } from '@vigie/helpline/verbs/leave-conversation'
import { writeToHelpline } from '@vigie/helpline/verbs/write-to-helpline'
import { LANG, languageOf, type RouteLine, readForm } from '@vigie/platform/web'
import type { PublicEnv, Site, Visit } from '@vigie/site-frame/page-kit'
import { z } from 'zod'
import { mistakeIn } from './begin-pages.tsx'
import { doorPage } from './door-page.tsx'
import { look } from './look.ts'
import { askAgain, isRefusal, show, withWords } from './open-conversation.ts'
import type { AskPresence } from './presence.ts'

const open = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const filled = await readForm(c)
  const [receipt, draft] = [filled.one('receipt'), filled.one('draft')]
  try {
    return await show(c, site, ask, receipt, draft === '' ? undefined : { text: draft })
  } catch (fault) {
    return askAgain(c, site, receipt, draft, fault)
  }
}

const Submission = z.uuid().optional().catch(undefined)

const write = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const filled = await readForm(c)
  const receipt = filled.one('receipt')
  const text = filled.one('text').replace(/\r\n?/g, '\n')
  const mistake = mistakeIn(text)
  try {
    if (mistake) return await show(c, site, ask, receipt, { text, mistake })
    try {
      const submission = Submission.parse(filled.one('submission'))
      await withWords(c, site, writeToHelpline, { receipt, text, submission })
    } catch (fault) {
      // It ended meanwhile: what was typed stands there still.
      if (isRefusal(fault, 'conversation-over')) return await show(c, site, ask, receipt, { text })
      throw fault
    }
    return await show(c, site, ask, receipt, { text: '', isSent: true })
  } catch (fault) {
    return askAgain(c, site, receipt, text, fault)
  }
}

const leave = (site: Site, ask: AskPresence) => async (c: Visit) => {
  const receipt = (await readForm(c)).one('receipt')
  try {
    await withWords(c, site, leaveConversation, { receipt }).catch((fault: unknown) => {
      // Pressed twice at once, or over at the same moment: it is over, and that is what was wanted.
      if (!isRefusal(fault, 'conversation-over')) throw fault
    })
    return await show(c, site, ask, receipt)
  } catch (fault) {
    return askAgain(c, site, receipt, '', fault)
  }
}

const back = (c: Visit) => c.redirect(`/${languageOf(c)}/conversation`, 303)

/** The way back for whoever wrote. The words travel in the body of a form only, never in an address. */
export const conversationRoutes = (site: Site, ask: AskPresence): readonly RouteLine<PublicEnv>[] => {
  const path = `/${LANG}/conversation`
  const who = ['anyone'] as const
  return [
    { method: 'GET', path, who, audit: 'nothing-opened', handle: (c) => doorPage(c, site, languageOf(c)) },
    { method: 'POST', path, who, audit: 'by-operation', handle: open(site, ask) },
    { method: 'POST', path: `${path}/write`, who, audit: 'by-operation', handle: write(site, ask) },
    { method: 'GET', path: `${path}/write`, who, audit: 'nothing-opened', handle: back },
    { method: 'POST', path: `${path}/leave`, who, audit: 'by-operation', handle: leave(site, ask) },
    { method: 'GET', path: `${path}/leave`, who, audit: 'nothing-opened', handle: back },
    { method: 'POST', path: `${path}/look`, who, audit: 'by-operation', handle: look(site, ask) },
  ]
}
