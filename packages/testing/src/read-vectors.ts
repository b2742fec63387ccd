import { readFileSync } from 'node:fs'

/** Reads a file of `vectors/`, such as `wire/get-banks.json`. Its type is what the tests say it is. */
export function readVectors<Content>(path: string): Content {
  const content: Content = JSON.parse(
    readFileSync(new URL(`../../../vectors/${path}`, import.meta.url), 'utf8'),
  )
  return content
}
