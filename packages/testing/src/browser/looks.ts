/** How a page is looked at: on a desk and on a phone, in the light and in the dark. */
export const looks = [
  { name: 'light-desk', colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { name: 'dark-desk', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { name: 'light-phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
  { name: 'dark-phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
] as const

/** One of them. */
export type Look = (typeof looks)[number]

/** A phone, by day. */
export const phone: Look = looks[2]
