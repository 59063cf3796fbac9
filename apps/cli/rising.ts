import type { DeskApp } from '@vigie/desk-frame'
import type {
  CatcherApp,
  Holding,
  HousePlace,
  InboxApp,
  PartnerApp,
  Serving,
  WorkerApp,
} from '@vigie/platform/house'
import type { Log } from '@vigie/platform/log'
import type { Post } from '@vigie/platform/post'
import type { SettingDescription, Settings } from '@vigie/platform/settings'
import type { Certificate } from '@vigie/platform/web'
import type { SiteApp } from '@vigie/site-frame'
import type { Closings } from './closings.ts'

/** Every kind of app that this product knows how to start. */
export type ServedApp = SiteApp | DeskApp | PartnerApp | WorkerApp | InboxApp | CatcherApp

/** Where an app of a house answers. */
export interface Address {
  readonly house: string
  readonly what: string
  readonly url: string
}

export interface ServeGiven {
  readonly settings: Settings
  readonly place: HousePlace
  readonly serving: Serving<ServedApp>
  readonly demonstration: boolean
  /** Names of the apps to start; without it all of them. */
  readonly only?: readonly string[] | undefined
  readonly log: Log
  /** Without it the apps speak plain HTTP, on this machine only. */
  readonly tls: Certificate | undefined
  /** What was set, for whoever runs the house to read at the desk; no secret is among it. */
  readonly described: readonly SettingDescription[]
  /** Hears what is done next, in words. */
  readonly tell: (step: string) => void
}

/** A house on its way up: what is open already, each once. */
export interface Rising extends ServeGiven {
  readonly closings: Closings
  readonly ports: Map<string, number>
  readonly holdings: Map<string, Holding>
  /** How e-mail leaves, once the first worker has begun; and whether a made-up world was asked to move in. */
  post?: Post
  isPeopled?: boolean
}

/** Where a demonstration is reached by the public, for the links in its letters; null where the port is not known yet. */
export const siteHere = (given: ServeGiven): string | null => {
  const site = given.place.house.apps.find(({ name }) => given.serving.apps[name]?.kind === 'site')
  if (site === undefined || given.settings.port === 0) return null
  return `${given.tls ? 'https' : 'http'}://localhost:${portOf(given, site.name)}`
}

export const portOf = ({ settings, place }: ServeGiven, name: string): number =>
  settings.port === 0 ? 0 : settings.port + place.house.apps.findIndex((app) => app.name === name)
