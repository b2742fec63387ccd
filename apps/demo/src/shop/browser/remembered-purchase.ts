// The page that is left by redirect tells the one that is come back to what is paid for: in this tab, and no other.
const NAME = 'shop-purchase'

/** Remembers it; a browser that keeps nothing cannot be left and come back to, which the redirect says itself. */
export function rememberPurchase(reference: string): void {
  try {
    sessionStorage.setItem(NAME, reference)
  } catch {
    // See above.
  }
}

/** Its reference; empty where nothing is remembered. */
export function rememberedPurchase(): string {
  try {
    return sessionStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}
