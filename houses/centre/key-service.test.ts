import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openReport } from '@vigie/intake'
import { submitReport } from '@vigie/intake/verbs/submit-report'
import { openKeeper } from '@vigie/platform/house'
import { rotateKeys } from '@vigie/platform/vault'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startKeyService } from '../../platform/vault/testing-key-service.ts'
import { templatePlace } from './testing.ts'
import { openThrowawayCentre, type ThrowawayCentre } from './throwaway-centre.ts'

let service: Awaited<ReturnType<typeof startKeyService>>
let folder: string
let centre: ThrowawayCentre
beforeAll(async () => {
  service = await startKeyService()
  folder = await mkdtemp(join(tmpdir(), 'vigie-service-'))
  // The house's other keys, without its cabinet and without a master key.
  await cp(inject('keyFolder'), folder, {
    recursive: true,
    filter: (path) => !/\/(cabinet|master\.json)$/.test(path),
  })
  centre = await openThrowawayCentre({
    template: {
      ...templatePlace(),
      keyFolder: folder,
      keyService: { url: service.url, token: service.token, milliseconds: 3_000, tries: 2 },
    },
  })
})
afterAll(async () => {
  await centre.close()
  await service.close()
  await rm(folder, { recursive: true, force: true })
})

const submit = (narrative: string) =>
  centre.perform(
    submitReport,
    { kind: 'anyone' },
    { kind: 'other', language: 'en', place: 'chat', channel: 'form', narrative, addresses: [] },
  )
const opened = async (report: string) =>
  (await centre.read(centre.staff.hanne, (desk) => openReport(desk, report))).narrative

test('a centre whose keys a key service wraps reads, changes keys, and reads again', async () => {
  const { report } = await submit('Before.')
  expect(await opened(report)).toBe('Before.')
  const names = [...service.keys.keys()]
  const keeper = await openKeeper(centre.place)
  expect(await rotateKeys(keeper)).toMatchObject({ broken: 0, destroyed: names.length })
  await keeper.close()
  expect(names.filter((name) => service.keys.has(name))).toEqual([])
  expect(await opened(report)).toBe('Before.')
  expect(await opened((await submit('After.')).report)).toBe('After.')
})

test('while the service is away reports are accepted, and reading says what is wrong', async () => {
  const before = await submit('At hand.')
  expect(await opened(before.report)).toBe('At hand.')
  service.behave('down')
  const { report } = await submit('Meanwhile.')
  centre.clock.moveBy(3 * 86_400_000)
  const late = await submit('Under an older key, for nobody can make one.')
  service.behave('well')
  expect(await opened(report)).toBe('Meanwhile.')
  expect(await opened(late.report)).toContain('older key')
})
