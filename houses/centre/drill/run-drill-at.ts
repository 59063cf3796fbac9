import { createHouse, type RunDrill } from '@vigie/platform/house'
import { z } from 'zod'
import { exampleCentreAt } from '../throwaway-centre.ts'
import { Drill } from './drill.ts'
import { runDrill } from './run-drill.ts'

/** Runs a drill in a copy of a centre of that name, which is made where it is missing and whose own books hold nothing. */
export const runDrillAt: RunDrill = async ({ steps, at, tell }) => {
  const read = Drill.safeParse(steps)
  if (!read.success) throw new Error(`that is not a drill:\n${z.prettifyError(read.error)}`)
  const template = exampleCentreAt(at)
  await createHouse(template)
  return runDrill({ drill: read.data, template, tell })
}
