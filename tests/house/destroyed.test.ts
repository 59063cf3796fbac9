import type { ThrowawayCentre } from '@vigie/centre'
import { openTestCentre } from '@vigie/centre/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerOf, outcomeOf } from './access-answers.ts'
import { cellsOf, type Shelf } from './access-cells.ts'
import { openHouse } from './access-house.ts'
import type { House } from './access-open.ts'
import { fillShelf, numberElsewhere } from './access-things.ts'

// A walk through everything takes its time where others run beside it.
vi.setConfig({ testTimeout: 60_000 })

let centre: ThrowawayCentre
let elsewhere: ThrowawayCentre
let shelf: Shelf
let house: House
beforeAll(async () => {
  centre = await openTestCentre()
  elsewhere = await openTestCentre()
  await numberElsewhere(elsewhere)
  shelf = await fillShelf(centre, elsewhere)
  house = await openHouse(centre)
})
afterAll(async () => {
  await house.close()
  await centre.close()
  await elsewhere.close()
})

test.each(['analyst', 'coordinator', 'nobody'] as const)(
  'what the product destroyed looks to %s as the table of access says',
  async (requester) => {
    const who = await house.receive(requester)
    const cells = cellsOf(house, shelf, who, requester).filter(({ state }) => state === 'destroyed')
    const wrong: string[] = []
    await house.withheld(async () => {
      for (const cell of cells) {
        const found = outcomeOf(house, cell, await answerOf(house, cell, who, 'application/json'))
        if (found !== cell.expected) wrong.push(`${cell.app} ${cell.key}: ${found}, not ${cell.expected}`)
      }
    })
    expect(wrong).toEqual([])
    expect(cells.length).toBeGreaterThan(20)
  },
)
