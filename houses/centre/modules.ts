import { audit } from '@vigie/audit/module'
import { hashes } from '@vigie/hashes/module'
import { hotline } from '@vigie/hotline/module'
import { intake } from '@vigie/intake/module'
import { notices } from '@vigie/notices/module'
import { people } from '@vigie/people/module'
import type { ModuleDeclaration } from '@vigie/platform/house'
import { privacy } from '@vigie/privacy/module'
import { transparency } from '@vigie/transparency/module'

/** What the centre is made of, where people act: operations, subscribers and sealed columns are read off it. */
export const MODULES: readonly ModuleDeclaration[] = [
  audit,
  people,
  intake,
  hashes,
  hotline,
  notices,
  privacy,
  transparency,
]
