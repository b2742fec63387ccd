export { clientClosed } from './client-closed.ts'
export type { ClientSettings } from './client-settings.ts'
export type { ClientControls, ClientParts } from './create-client.ts'
export { createClient } from './create-client.ts'
export type {
  OrganisationClient,
  OrganisationClientParts,
  OrganisationControls,
} from './create-organisation-client.ts'
export { createOrganisationClient } from './create-organisation-client.ts'
export type { Environment, SettingName } from './environment.ts'
export { baseUrlOf, checkEnvironment } from './environment.ts'
export type { ExplainOptions, HashSubject } from './hash-subject.ts'
export type { AnsweredView, AttemptView, FailedView, Hooks, Instrument, Logger } from './hooks.ts'
export { notify } from './hooks.ts'
export { invalidSettings } from './invalid-settings.ts'
// For the adapters whose APIs hash.
export type {
  ConnectionSettings,
  Environ,
  EnvironmentSettings,
  OrganisationSecrets,
  OrganisationSettings,
  SettingsNames,
} from './organisation-settings.ts'
export { organisationSettingsFrom, settingsNames } from './organisation-settings.ts'
export { platformEnviron } from './platform-environ.ts'
export { platformRuntime } from './platform-runtime.ts'
export type { PollOptions } from './poll.ts'
export { poll } from './poll.ts'
export type { Runtime } from './runtime.ts'
export type { Settlement, SettleOptions } from './settle.ts'
