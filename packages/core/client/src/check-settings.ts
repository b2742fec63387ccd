import type { Codecs, PagaError } from '@pagakit/contract'
import { isTimeout, timeoutRule } from './check-timeout.ts'
import type { ClientSettings } from './client-settings.ts'
import { invalidSettings } from './invalid-settings.ts'

/** The settings that are a word, and the words each takes. */
const words = {
  hashProfile: ['documented', 'current', 'auto'],
  accept: ['json', 'xml'],
  amountText: ['shortest', 'fixed2'],
  references: ['warn', 'strict'],
  responseValidation: ['warn', 'strict'],
} as const satisfies Partial<Record<keyof ClientSettings, readonly string[]>>

/**
 * Checks the settings that every client takes, as soon as it is made: a misspelt word would otherwise mean the default.
 *
 * @throws PagaError `INVALID_SETTINGS`, without the value
 */
export function checkSettings(settings: ClientSettings, codecs: Codecs): void {
  for (const [name, allowed] of Object.entries(words)) {
    const value: unknown = Reflect.get(settings, name)
    if (value === undefined || allowed.some((word) => word === value)) continue
    throw invalid(name, `${name} must be ${allowed.map((word) => `'${word}'`).join(' or ')}.`)
  }
  if (settings.accept === 'xml' && codecs.xml === undefined)
    throw invalid('accept', 'this API answers in JSON only.')
  if (settings.timeoutMs !== undefined && !isTimeout(settings.timeoutMs))
    throw invalid('timeoutMs', timeoutRule('timeoutMs'))
}

function invalid(setting: string, message: string): PagaError {
  return invalidSettings('createClient', message, 'Mend it, or leave it out for the default.', { setting })
}
