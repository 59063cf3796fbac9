import type { Fact } from '@vigie/platform/operation'

export const NOTICE_RECEIVED = 'incoming.notice-received'

export const noticeReceived = (notice: string): Fact => ({ name: NOTICE_RECEIVED, body: { notice } })
