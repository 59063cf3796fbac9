import type { DesignatedKind } from '@vigie/intake/report-kind'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { addConfirmedProvider } from '@vigie/notices/fixtures'
import { approveNotice } from '@vigie/notices/verbs/approve-notice'
import { dispatchByForm } from '@vigie/notices/verbs/dispatch-by-form'
import { recordDecision } from '@vigie/notices/verbs/record-decision'
import { type Actor, type AnyOperation, perform } from '@vigie/platform/operation'
import { expect } from 'vitest'
import { openTestCentre } from '../../../houses/centre/testing.ts'
import { findQueue } from '../cases/find-queue.ts'
import { findToDo } from '../cases/find-to-do.ts'
import { getCase } from '../cases/get-case.ts'
import type { Group } from '../cases/to-do.ts'
import { HOTLINE_SUBSCRIBERS } from '../facts.ts'
import { FOUND_ILLEGAL, PLATFORM, report } from '../fixtures.ts'
import { assessItem } from '../verbs/assess-item.ts'
import { noteTrace } from '../verbs/note-trace.ts'
import { prepareNotice } from '../verbs/prepare-notice.ts'

/** A centre in which only the case register listens, and the acts that most tests begin with. */
export const openRegister = async () => {
  const centre = await openTestCentre({ subscribers: () => HOTLINE_SUBSCRIBERS })
  const { hanne, bram, griet } = centre.staff
  const act = async <Result>(operation: AnyOperation<Result>, actor: Actor, input: unknown) => {
    const { house } = actor.kind === 'anyone' ? centre.public : centre.desk
    return (await perform(house, operation, actor, input)).result
  }
  const send = async (addresses: readonly string[], kind: DesignatedKind | 'other' = 'csam', more = {}) => {
    const sent = await act(submitReport, { kind: 'anyone' }, { ...report(addresses, kind), ...more })
    return sent.report
  }
  const see = (actor: Actor, wanted: number | string) => centre.read(actor, (desk) => getCase(desk, wanted))
  const queue = (actor: Actor, wishes: Partial<Parameters<typeof findQueue>[1]> = {}) =>
    centre.read(actor, (desk) => findQueue(desk, { order: 'newest', ...wishes }))
  /** The open cases by what there is to do for somebody: their ids, the most pressing first. */
  const toDo = async (actor: Actor) => {
    const found = await centre.read(actor, (desk) => findToDo(desk, { lines: 1000 }))
    const idsIn = (group: Group) => found[group].page.lines.map(({ id }) => id)
    return { yours: idsIn('yours'), second: idsIn('second'), free: idsIn('free'), others: idsIn('others') }
  }
  /** The newest case after a report with these addresses arrived. */
  const opened = async (addresses: readonly string[], kind: DesignatedKind | 'other' = 'csam', more = {}) => {
    await send(addresses, kind, more)
    await centre.deliver()
    const [line] = (await queue(hanne)).lines
    if (!line) throw new Error('no case was opened')
    return see(hanne, line.id)
  }
  const agreeOn = async (item: string, answers: object = FOUND_ILLEGAL) => {
    for (const analyst of [hanne, bram]) await act(assessItem, analyst, { item, ...answers })
  }
  /** A case with one item that two analysts found illegal, traced to that country. */
  const illegalIn = async (address: string, hostedIn: string, provider?: string, more = {}) => {
    const one = await opened([address], 'csam', more)
    const item = one.items[0]?.id ?? ''
    await agreeOn(item)
    await act(noteTrace, hanne, { item, hostedIn, audience: 'public', ...(provider ? { provider } : {}) })
    return { case: one.id, item }
  }
  const platform = async (name: string) =>
    addConfirmedProvider({ perform: act }, [hanne, bram], { ...PLATFORM, name })
  /** What a notice through the form of a provider was sent about, and how its provider decides on it. */
  const sentByForm = async (address: string, more = {}) => {
    const name = `Formgram of ${new URL(address).host}`
    const form = { channel: 'form', mailbox: undefined, formPlace: 'the form for notices', name }
    const provider = await addConfirmedProvider({ perform: act }, [griet, bram], { ...PLATFORM, ...form })
    const one = await illegalIn(address, 'US', provider, more)
    const { notice } = await act(prepareNotice, hanne, {
      case: one.case,
      provider,
      items: [one.item],
      standing: 'trusted',
      language: 'en',
      explanation: '',
    })
    await act(approveNotice, bram, { notice })
    await act(dispatchByForm, hanne, { notice, proof: 'Pasted into the form.' })
    const noticeItem = (await see(hanne, one.case)).notices[0]?.items[0]?.id
    const decide = async (action: string) => {
      centre.clock.moveBy(60_000)
      await act(recordDecision, hanne, { noticeItem, action, redress: true })
      await centre.deliver()
    }
    return { ...one, notice, noticeItem, decide }
  }
  /** What a case waits for: the queue and the page say the same, whichever way they read it. */
  const waits = async (of: string) => {
    const { waitsFor, deadline } = await see(hanne, of)
    const line = (await queue(hanne)).lines.find(({ id }) => id === of)
    expect(line).toMatchObject({ waitsFor, deadline })
    return waitsFor
  }
  const newsOf = async (one: string, which = 0) => {
    const { reports } = await see(hanne, one)
    return reports[which]?.opened.news.map(({ word }) => word) ?? []
  }
  return {
    centre,
    act,
    send,
    see,
    queue,
    toDo,
    opened,
    agreeOn,
    illegalIn,
    platform,
    sentByForm,
    waits,
    newsOf,
  }
}

export type Register = Awaited<ReturnType<typeof openRegister>>
