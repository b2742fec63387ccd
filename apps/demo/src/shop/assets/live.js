// Asks how something stands that is not final, and shows the page anew once that is another. Without it the page says so itself after a reload.
const open = document.querySelector('[data-live]')
if (open !== null) await follow(open.dataset.live, open.dataset.state)

/** Asks again after an answer, never while one is awaited. */
async function follow(address, shown) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const state = await fetch(address).then(
      (answer) => (answer.ok ? answer.text() : shown),
      () => shown,
    )
    if (state !== shown) return location.reload()
  }
}
