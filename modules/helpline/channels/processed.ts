import type { Processed } from '@vigie/platform/house'

export const CHANNEL_ACTIVITIES = {
  arrivals: {
    purpose: 'take in what people write from a telephone, once, however often its gateway brings it',
    recipients: 'nobody: the gateway brought it, and the operators of the network know of it',
    kept: 'helpline-arrival',
  },
  'ways-back': {
    purpose: 'answer people by the way by which they wrote, and send nothing more once they ask for that',
    recipients:
      'the gateway that sends for the helpline, and the operators of the network: the number and the answer; nothing else',
    kept: 'helpline-conversation',
  },
} as const satisfies Processed['activities']

export const CHANNEL_TABLES = {
  'helpline.way_back': ['ways-back', { caller: 'channel reach found_by', nobody: 'conversation' }],
  'helpline.live_way_back': ['ways-back', { caller: 'found_by', nobody: 'conversation' }],
  'helpline.way_back_end': ['ways-back', { caller: 'asked_on', nobody: 'conversation' }],
  'helpline.arrival': ['arrivals', { nobody: 'id arrived_on' }],
  'helpline.arrived_text': [
    'arrivals',
    {
      caller: 'channel language arrived_at reach found_by said',
      nobody: 'arrival number whole part parts',
    },
  ],
  'helpline.sending': ['ways-back', { caller: 'outcome tried_at', nobody: 'message attempt pieces why' }],
  'helpline.delivery_report': ['ways-back', { caller: 'word reported_on', nobody: 'message piece' }],
  'helpline.open_sending': ['ways-back', { nobody: 'message number conversation' }],
} as const satisfies Processed['tables']
