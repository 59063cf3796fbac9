import { openTestCentre } from '@vigie/centre/testing'
import { defineModule, type ModuleDeclaration } from '@vigie/platform/house'
import { createPost } from '@vigie/platform/post'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveMail } from './receive-mail.ts'

let centre: Awaited<ReturnType<typeof openTestCentre>>
beforeAll(async () => {
  centre = await openTestCentre()
})
afterAll(() => centre.close())

const heard: string[] = []
const moduleFor = (name: string, word: string): ModuleDeclaration =>
  defineModule({
    name,
    schema: name,
    migrations: new URL('migrations/', import.meta.url),
    mailboxes: [
      {
        name: `${name}.letters`,
        take: async (_desk, { subject }) => {
          heard.push(`${name}: ${subject}`)
          return subject.startsWith(word)
        },
      },
    ],
  })

test('an e-mail goes to the first mailbox of the house that takes it, and is refused where none does', async () => {
  const modules = [moduleFor('garden', 'Roses'), moduleFor('kitchen', 'Soup'), moduleFor('attic', 'Soup')]
  const inbox = await receiveMail(centre.worker.house, modules, { host: '127.0.0.1', port: 0 })
  const post = createPost(inbox.url, { from: 'somebody@house.example' })
  const send = (subject: string) =>
    post.send({
      to: 'house@centre.example',
      subject,
      text: 'Hello.',
      messageId: '<one@house.example>',
      attachments: [],
    })
  await send('Soup of today')
  expect(heard).toEqual(['garden: Soup of today', 'kitchen: Soup of today'])
  await expect(send('Nothing for anybody')).rejects.toThrow()
  expect(heard).toHaveLength(5)
  post.close()
  await inbox.close()
})
