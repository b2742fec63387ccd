import { readFileSync } from 'node:fs'

/** Lists what a package exports by name, from the export lists of its entry file. */
export function publicNames(entryFile: string): readonly string[] {
  const source = readFileSync(entryFile, 'utf8')
  const lists = source.matchAll(/export (type )?\{([^}]*)\}/g)
  const listed = [...lists].flatMap(([, isType, names = '']) => {
    const words = names.split(',').map((name) => name.trim())
    return words.filter((name) => name !== '').map((name) => `${isType ? 'type ' : ''}${name}`)
  })
  const declared = [...source.matchAll(/export (?:const|function) (\w+)/g)].map(([, name = '']) => name)
  return [...listed, ...declared].toSorted()
}
