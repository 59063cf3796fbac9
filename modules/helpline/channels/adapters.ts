import type { ChannelAdapter, FarChannel } from './adapter.ts'
import { SMS } from './sms.ts'

export const ADAPTERS: Readonly<Record<FarChannel, ChannelAdapter>> = { sms: SMS }
