import { invitePerson } from '@vigie/people/verbs/invite-person'
import { renewInvitation } from '@vigie/people/verbs/renew-invitation'
import type { AnyOperation } from '@vigie/platform/operation'
import { ButtonLink, Callout, CopyButton } from '@vigie/ui'
import { z } from 'zod'
import { type ConsoleContext, pathOf, wordsFor } from '../console.ts'
import { titleOf } from '../operation-words.ts'
import { showPage } from '../shell.tsx'
import { INVITATION_PATH } from './invitation.tsx'

const Invitation = z.object({ invitation: z.string() }).transform(({ invitation }) => invitation)
const Key = z.object({ key: z.string() }).transform(({ key }) => key)

/** What writes an invitation, whose code is given with the page where it is typed. */
const INVITATIONS = [invitePerson.name, renewInvitation.name]

const secretIn = (c: ConsoleContext, operation: AnyOperation, result: unknown): string | null => {
  if (c.var.console.says.keyMakers.has(operation.name)) return Key.parse(result)
  return INVITATIONS.includes(operation.name) ? Invitation.parse(result) : null
}

/** A result that nobody can see again, such as a key: shown at once instead of going back. Null for every other one. */
export const showOnce = (
  c: ConsoleContext,
  operation: AnyOperation,
  result: unknown,
  back: string,
): Promise<Response> | Response | null => {
  const ownPage = c.var.console.once.get(operation.name)
  if (ownPage) return ownPage(c, result, back)
  const secret = secretIn(c, operation, result)
  if (secret === null) return null
  const words = wordsFor(c)
  const title = titleOf(words, operation)
  return showPage(c, {
    title,
    children: (
      <>
        <h1>{title}</h1>
        {INVITATIONS.includes(operation.name) ? (
          <p>
            {words('desk-frame.pages.invitation.give')}{' '}
            <code id="invitation-page" class="mono">
              {c.var.console.site.origin + pathOf(c, INVITATION_PATH)}
            </code>
          </p>
        ) : null}
        <Callout tone="good" title={words('desk-frame.pages.shown-once')} said>
          <p>
            <code id="shown-once" class="mono">
              {secret}
            </code>
          </p>
          <CopyButton of="shown-once" copied={words('desk-frame.pages.copied')}>
            {words('desk-frame.pages.copy')}
          </CopyButton>
        </Callout>
        <p>
          <ButtonLink primary href={back}>
            {words('desk-frame.pages.shown-once.kept')}
          </ButtonLink>
        </p>
      </>
    ),
  })
}
