/**
 * The name of a variable for a masked member.
 *
 * @example
 * variableOf('payer.senderCredentials') // 'SENDER_CREDENTIALS'
 */
export function variableOf(path: string): string {
  const name = path.split('.').at(-1) ?? path
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .replaceAll(/\W/g, '_')
    .toUpperCase()
}
