import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { centre as declared } from '@vigie/centre'
import { importList } from '@vigie/hashes'
import { moved, OPEN_LIST, pdqOf } from '@vigie/hashes/fixtures'
import { addList } from '@vigie/hashes/verbs/add-list'
import { addPlatform } from '@vigie/hashes/verbs/add-platform'
import { makePlatformKey } from '@vigie/hashes/verbs/make-platform-key'
import { offeredToMachines } from '@vigie/platform/house'
import { z } from 'zod'
import { openTestCentre } from '../../houses/centre/testing.ts'
import { partnerApp } from './partner-app.ts'

const Answers = z.object({ answers: z.array(z.object({ known: z.string(), class: z.string() })) })

export const codeOf = async (response: Response) => {
  const { code } = z.object({ code: z.string() }).parse(await response.json())
  return [response.status, code]
}

/** The partner interface over a fresh centre that knows two lists, and a platform that may ask. */
export const openPartner = async () => {
  const centre = await openTestCentre()
  const folder = await mkdtemp(join(tmpdir(), 'vigie-lookup-'))
  const faults: unknown[] = []
  const app = partnerApp({
    ...offeredToMachines(declared, 'hotline'),
    house: centre.desk.house,
    origin: '/',
    faulty: (fault) => faults.push(fault),
  })

  const newPlatform = async (name: string, perHour = 100_000, perDay = 1_000_000) => {
    const { griet, olivia } = centre.staff
    const { platform } = await centre.perform(addPlatform, griet, { name, perHour, perDay })
    const made = await centre.perform(makePlatformKey, olivia, { platform, days: 30 })
    return { platform, key: made.key, platformKey: made.platformKey }
  }
  const entry = (pdq: string, classification: string) => `pdq,${pdq},TRUE_POSITIVE,${classification}`
  const listed = async (name: string, lines: readonly string[], rights: object = {}) => {
    const given = { ...OPEN_LIST, name, format: 'threatexchange', ...rights }
    const { list } = await centre.perform(addList, centre.staff.griet, given)
    const file = join(folder, name)
    await writeFile(file, `signal_type,signal_str,category,tags\n${lines.join('\n')}\n`)
    await importList(centre.desk.house, { file, list: name })
    return list
  }

  const { key, platform } = await newPlatform('Pixelkist')
  const shared = await listed('shared', [
    entry(pdqOf('one'), 'a1'),
    entry(pdqOf('two'), 'csam'),
    entry(pdqOf('three'), 'kittens'),
    entry(moved(pdqOf('one'), 3), 'b2'),
  ])
  await listed('ours', [entry(pdqOf('secret'), 'a1')], { answerPartners: false })

  const send = (body: unknown, bearer: string | null = key, more: Record<string, string> = {}) =>
    app.request('/api/v1/hashes/lookup', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...more,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const ask = async (hashes: readonly object[], more: object = {}) => {
    const response = await send({ hashes, ...more })
    if (response.status !== 200) throw new Error(`not answered: ${response.status}`)
    return Answers.parse(await response.json()).answers
  }
  const close = async () => {
    await centre.close()
    await rm(folder, { recursive: true })
  }
  return { centre, app, faults, key, platform, shared, newPlatform, send, ask, close }
}

export type Partner = Awaited<ReturnType<typeof openPartner>>
