import {
  convertByShape,
  type Decoded,
  type DecodingFailure,
  isParsedObject,
  type ObjectShape,
} from '@pagakit/contract'
import { parseSource, type SourceObject } from './parse-source.ts'
import { readText } from './read-text.ts'
import { sourceTexts } from './source-texts.ts'
import { surveyJson } from './survey-json.ts'

const MOST_LEVELS = 32

/**
 * Reads a body as JSON and gives it the values its shape promises. Never throws.
 *
 * `JSON.parse` does the work. Only where it would lose a character that counts (a number of many digits or with an
 * exponent, a number where a text is expected) is the text parsed a second time, with numbers kept as texts. So it is when
 * somebody asks for the texts of numbers that JavaScript writes otherwise, such as 1.50.
 */
export function decodeJson(bytes: Uint8Array, shape: ObjectShape): Decoded | DecodingFailure {
  const text = readText(bytes)
  if (typeof text !== 'string') return text
  const survey = surveyJson(bytes)
  if (survey.deepest > MOST_LEVELS)
    return { problem: `The body is nested deeper than ${MOST_LEVELS} levels.` }

  const parsed = parse(text)
  if (parsed === undefined) return { problem: whatItIsInstead(text, survey.unclosed) }
  if (!isParsedObject(parsed))
    return { problem: `The body is ${kindOf(parsed)} where an object was expected.` }

  const source = once(() => parseSource(text))
  const quick = survey.mayLoseDigits ? undefined : convertByShape(parsed, shape)
  const conversion = quick === undefined || quick.needsSource ? convertByShape(source(), shape) : quick
  if (conversion.ambiguous || conversion.members < survey.members) {
    return { problem: 'The body names a member twice in the same object.' }
  }
  return { value: conversion.value, texts: sourceTexts(survey.hasPlainNumbers ? () => parsed : source) }
}

/** Undefined where the text is not JSON, which has no undefined of its own. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function whatItIsInstead(text: string, unclosed: number): string {
  const trimmed = text.trim()
  if (trimmed === '') return 'The body is empty.'
  if (trimmed.startsWith('<')) {
    const isPage = /<(?:!doctype\s+html|html|head|body)\b/i.test(trimmed.slice(0, 1000))
    return `The body looks like ${isPage ? 'an HTML page' : 'XML'}, not JSON.`
  }
  if (unclosed > 0) return 'The body is not whole JSON; it seems to be cut short.'
  return 'The body is not valid JSON.'
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function once(make: () => SourceObject): () => SourceObject {
  let made: SourceObject | undefined
  return () => {
    made ??= make()
    return made
  }
}
