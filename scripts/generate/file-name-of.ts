/** The name of a file in a sample; undefined for any other value. */
export function fileNameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('bytes' in value)) return undefined
  return 'fileName' in value ? String(value.fileName) : 'file'
}
