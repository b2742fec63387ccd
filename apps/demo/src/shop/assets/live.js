// Asks how something stands that is not final, and shows the page anew once that is another. Without it the page says so itself after a reload.
const open = document.querySelector('[data-live]')
if (open !== null) await follow(open.dataset.live, open.dataset.state)

/** Asks again after an answer, never while one is awaited. */
async function follow(address, shown) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const told = await fetch(address).then(
      (answer) => (answer.ok ? answer.json() : undefined),
      () => undefined,
    )
    if (told !== undefined && told.state !== shown) return location.reload()
    tell(told?.asked)
  }
}

/** Says when Paga was asked. Text that is the same is not put there again, for who has selected it. */
function tell(asked) {
  const place = open.querySelector('[data-asked]')
  if (asked !== undefined && place.textContent !== asked) place.textContent = asked
}
