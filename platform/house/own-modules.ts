import { defineModule } from './define-module.ts'

/** The public half of the key of each day. Every set of books in which something is sealed has it. */
export const vault = defineModule({
  name: 'vault',
  schema: 'vault',
  migrations: new URL('../vault/migrations/', import.meta.url),
  rights: new URL('../vault/rights.sql', import.meta.url),
  processed: {
    tables: {
      'vault.sealing_key': ['machinery', { nobody: 'id day public_key signature retired_at destroyed_at' }],
    },
  },
  // A change of keys opens what was sealed to the old key.
  purposes: [{ name: 'carry-over' }],
  violations: { VK001: 'retired' },
})

/** The facts that wait for whoever wants to know. */
export const queue = defineModule({
  name: 'queue',
  schema: 'outbox',
  migrations: new URL('../queue/migrations/', import.meta.url),
  rights: new URL('../queue/rights.sql', import.meta.url),
  processed: {
    tables: {
      'outbox.delivery': [
        'machinery',
        { nobody: 'fact subscriber body written_in failures not_before reason' },
      ],
      'outbox.fact': ['machinery', { nobody: 'number name body written_in' }],
      'outbox.sent_form': ['machinery', { nobody: 'form sent_at' }],
    },
  },
})
