import { connect } from '@vigie/platform/database'
import type { NoTables } from '@vigie/platform/operation'
import { loadVerifyingKeys } from '@vigie/platform/vault'
import { sql } from 'kysely'
import { rounded } from '../../bench/verdict.ts'
import { keep } from '../promise.ts'
import { inScratchCentre } from '../scratch-centre.ts'
import { tamper } from './attempts.ts'
import { blind, blindBooks } from './blind.ts'
import { buildLog } from './build-log.ts'
import { tryLogins, tryOwner } from './logins.ts'
import { verifyLong } from './long-log.ts'

/** An administrator drops what stands in the way of odd values, so that only the log is left to notice them. */
const DROP_CHECKS = sql`do $$ declare one record; begin
  for one in select conrelid::regclass as tab, conname from pg_constraint
    where contype = 'c' and conrelid in ('audit.entry'::regclass, 'audit.head'::regclass)
  loop execute format('alter table %s drop constraint %I', one.tab, one.conname); end loop; end $$`

/*
 * The audit cannot be rewritten unnoticed, not even by the owner of the tables with everything recomputed, as long as
 * somebody keeps a published head. The defect: a log whose leaves do not cover the act.
 */
await keep({
  name: 'audit',
  goals: {
    tampered: { atLeast: 10_000 },
    unnoticed: { atMost: 0 },
    notLocated: { atMost: 0 },
    falseAlarms: { atMost: 0 },
    attemptsOfLogins: { atLeast: 200 },
    allowedToLogins: { atMost: 0 },
    letThroughByTriggers: { atMost: 0 },
    longEntries: { atLeast: 1_000_000 },
    longSeconds: { atMost: 60 },
    longGrowthMb: { atMost: 256 },
    longFound: { atLeast: 1 },
  },
  quickly: { tampered: { atLeast: 300 }, longEntries: { atLeast: 20_000 } },
  attack: (attack) =>
    inScratchCentre(attack, async (centre) => {
      const { quick, planted, say } = attack
      const { place, server } = centre
      const logins = await tryLogins(centre, say)
      const letThroughByTriggers = await tryOwner(centre, say)
      const size = quick ? { days: 3, aDay: 60 } : { days: 5, aDay: 96 }
      const log = await buildLog(place, size, planted ? blind : undefined)
      say(`${log.kept.length} heads kept; ${logins.attempts} attempts of the logins`)
      const own = connect<NoTables>(server.url(place.databases.hotline), { max: 1 })
      try {
        await DROP_CHECKS.execute(own)
        const keys = await loadVerifyingKeys(place.keyFolder)
        const owner = planted ? blindBooks(own) : own
        const against = { owner, now: log.now, keys, kept: log.kept }
        const tried = await tamper(against, quick ? 330 : 10_000, say)
        const long = await verifyLong(
          place,
          against,
          quick ? 20_000 : 1_000_000,
          say,
          planted ? blind : undefined,
        )
        const { longFalseAlarms, ...figures } = long
        return {
          tampered: tried.tampered,
          unnoticed: tried.tampered - tried.found,
          notLocated: tried.tampered - tried.located,
          falseAlarms: tried.falseAlarms + longFalseAlarms,
          attemptsOfLogins: logins.attempts,
          allowedToLogins: logins.allowed,
          letThroughByTriggers,
          ...figures,
          longSeconds: rounded(long.longSeconds),
          longGrowthMb: rounded(long.longGrowthMb),
        }
      } finally {
        await own.close()
        await log.close()
      }
    }),
})
