/** Finds a character that XML 1.0 cannot hold, not even as a reference. */
export const forbiddenCharacter: RegExp = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
