// What a user writes to receive webhooks, and to test that. Also type-checked, by check-tarballs.ts.
import { collectWebhook, creditWithoutConfirming, memoryDedupe } from '@pagakit/notifications'
import { signedWebhook, webhookMessage } from '@pagakit/notifications/testing'

const hashKey = 'TEST-HASH-KEY'
const webhook = collectWebhook({
  hashKey,
  dedupe: memoryDedupe(),
  confirm: creditWithoutConfirming,
  onEvent: (event) => process.stdout.write(`told: ${event.type}\n`),
})
const message = webhookMessage('paid')
const statuses = [
  (await webhook(await signedWebhook(message, { hashKey }))).status,
  (await webhook(await signedWebhook(message, { hashKey: 'another' }))).status,
]
process.stdout.write(`${statuses.join(' ')}\n`)
