import { expect } from 'vitest'
import { openDesk, type Sitting } from './testing.ts'

export const HOSTILE =
  '<script>alert("x")</script><img src=x onerror=alert(1)> see https://bad.example/gallery and bad.example/x'
export const ADDRESS = 'https://bad.example/gallery/one?a=1&b=2'
export const FINDING = {
  kind: 'csam',
  nature: 'drawn',
  ageBand: 'pre-pubescent',
  sex: 'female',
  selfGenerated: 'no',
  act: 'lascivious-exhibition',
  outcome: 'illegal',
  article: 'images-of-abuse@1867',
  confidence: 'fairly-sure',
  secondsExposed: '120',
} as const

/** Three at a desk, a case of a report with hostile words in it, and a report about something else. */
export const openStory = async () => {
  const desk = await openDesk()
  const hanne = await desk.seat('hanne')
  const bram = await desk.seat('bram')
  const griet = await desk.seat('griet')
  await desk.report({
    language: 'en',
    kind: 'csam',
    narrative: HOSTILE,
    addresses: [ADDRESS],
    contact: 'ann@mail.example',
    mayPassTo: ['helpline'],
    platformTold: 'yes',
    toldWhen: 'week',
    toldNumber: 'P-31',
    platformAnswer: 'refused',
    platformWords: 'They wrote: see https://bad.example/rules',
  })
  await desk.report({
    language: 'fr',
    kind: 'other',
    narrative: 'Texte inventé.',
    urgent: ['deadline'],
    concerned: 'self',
    ageBand: '13-15',
  })
  return { ...desk, hanne, bram, griet }
}
export type Story = Awaited<ReturnType<typeof openStory>>

export const get = async (who: Sitting, path: string): Promise<string> => {
  const { status, html } = await who.get(path)
  expect({ path, status }).toEqual({ path, status: 200 })
  return html
}

/** The value of a hidden field on a page. */
export const hidden = (html: string, field: string): string =>
  new RegExp(`name="${field}" value="([^"]+)"`).exec(html)?.[1] ?? ''

/** What a page offers to do an act on. */
const offeredOn = (html: string, act: string): string =>
  new RegExp(`act=${act.replace('.', '\\.')}&amp;on=([0-9a-f-]+)`).exec(html)?.[1] ?? ''

export const isSafe = (html: string): void => {
  expect(html).not.toContain('bad.example')
  expect(html).not.toMatch(/href="[a-z]+:/)
  expect(html).not.toContain('<img')
  expect(html).not.toContain('<script>')
}

/** The item of the case, from the page on which it is assessed. */
export const takeCase = async ({ hanne }: Story): Promise<string> => {
  await hanne.act('hotline.take-case', { case: hidden(await get(hanne, '/en/case/1'), 'case') })
  return hidden(await get(hanne, '/en/case/1/assess/1'), 'item')
}

export const noteTrace = async ({ hanne, providers }: Story): Promise<void> => {
  const on = offeredOn(await get(hanne, '/en/case/1'), 'hotline.note-trace')
  const item = hidden(await get(hanne, `/en/case/1?act=hotline.note-trace&on=${on}`), 'item')
  const provider = providers.get('examplegram') ?? ''
  await hanne.act('hotline.note-trace', { item, hostedIn: 'IE', provider, audience: 'public' }, '/en/case/1')
}

/** Two analysts find the same, and where it is hosted is noted. */
export const assessByTwo = async (story: Story): Promise<void> => {
  const item = await takeCase(story)
  await story.hanne.act('hotline.assess-item', { item, ...FINDING }, '/en/case/1')
  await story.bram.act('hotline.assess-item', { item, ...FINDING, sex: 'not-determined' }, '/en/case/1')
  await noteTrace(story)
}

/** Hanne prepares the notice that the page proposes; gives its reference. */
export const prepareNotice = async ({ hanne }: Story): Promise<string> => {
  const html = await get(hanne, '/en/case/1/notice')
  const prepared = await hanne.act(
    'hotline.prepare-notice',
    {
      case: hidden(html, 'case'),
      provider: hidden(html, 'provider'),
      items: hidden(html, 'items'),
      standing: 'trusted',
      notifier: 'entity',
      language: 'en',
      explanation: 'We ask you to remove this item.',
    },
    '/en/case/1',
  )
  expect(prepared.status).toBe(303)
  return /\/en\/notice\/(VIG-[0-9-]+)/.exec(await get(hanne, '/en/case/1'))?.[1] ?? ''
}

export const approveNotice = async ({ bram }: Story, reference: string): Promise<void> => {
  const path = `/en/notice/${reference}`
  const notice = hidden(await get(bram, path), 'notice')
  expect((await bram.act('notices.approve-notice', { notice }, path)).status).toBe(303)
}

/** Pasted into the form of the provider, acknowledged and decided. */
export const recordAnswers = async ({ bram, centre }: Story, reference: string): Promise<void> => {
  const path = `/en/notice/${reference}`
  const notice = offeredOn(await get(bram, path), 'notices.dispatch-by-form')
  await bram.act('notices.dispatch-by-form', { notice, proof: 'Thank you, ticket 7' }, path)
  await centre.deliver()
  await bram.act('notices.record-acknowledgement', { notice, theirReference: 'T-7' }, path)
  const noticeItem = offeredOn(await get(bram, path), 'notices.record-decision')
  const decided = { noticeItem, action: 'removed', ground: 'law', redress: 'yes' }
  await bram.act('notices.record-decision', decided, path)
  await centre.deliver()
}

/** Hanne prepares the hand-over that the page proposes; gives the path of its page. */
export const prepareReferral = async ({ hanne }: Story): Promise<string> => {
  const html = await get(hanne, '/en/case/1/referral')
  const prepared = await hanne.act(
    'hotline.prepare-referral',
    {
      case: hidden(html, 'case'),
      recipientSort: hidden(html, 'recipientSort'),
      recipient: 'IE',
      items: hidden(html, 'items'),
      summary: 'One address, assessed by two.',
    },
    '/en/case/1',
  )
  expect(prepared.status).toBe(303)
  return /\/en\/referral\/[0-9a-f-]+/.exec(await get(hanne, '/en/case/1'))?.[0] ?? ''
}
export const approveReferral = ({ bram }: Story, path: string) =>
  bram.act('hotline.approve-referral', { referral: path.slice(-36) }, path)

/** The page of the report that made no case. */
export const otherReport = async ({ hanne }: Story): Promise<string> =>
  /\/en\/report\/[0-9a-f-]{36}/.exec(await get(hanne, '/en/queue'))?.[0] ?? ''

/** That report becomes case 2. */
export const openOther = async (story: Story): Promise<void> => {
  const report = (await otherReport(story)).slice(-36)
  await story.hanne.act('hotline.open-case', { report, kind: 'grooming' }, '/en/queue')
}

export const writeToReporter = async ({ hanne }: Story, text: string): Promise<void> => {
  const report = offeredOn(await get(hanne, '/en/case/2'), 'intake.write-to-reporter')
  await hanne.act('intake.write-to-reporter', { report, text }, '/en/case/2')
}
