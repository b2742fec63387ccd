/**
 * The script of the page. It asks for the page again and again and puts what is new into its living parts; without it the
 * page is the same, but still. It changes nothing while it is paused, out of sight, or while text of that part is selected.
 */
export const liveScript: string = `const pause = document.querySelector('[data-pause]')
const news = document.querySelector('#news')
const living = [...document.querySelectorAll('[data-live]')].map((part) => ({ part, source: part.innerHTML }))
let paused = false

function isSelectedIn(part) {
  const selection = getSelection()
  return selection !== null && !selection.isCollapsed && selection.containsNode(part, true)
}

function renew(living, fresh) {
  const next = fresh.getElementById(living.part.id)
  if (next === null || next.innerHTML === living.source || isSelectedIn(living.part)) return
  const known = new Set([...living.part.querySelectorAll('[id]')].map(({ id }) => id))
  const focused = living.part.contains(document.activeElement) ? document.activeElement.id : ''
  const opened = [...living.part.querySelectorAll('details[open]')].map(({ id }) => id)
  living.source = next.innerHTML
  living.part.replaceChildren(...next.childNodes)
  const added = [...living.part.querySelectorAll('[data-item]')].filter(({ id }) => !known.has(id))
  for (const item of added) item.classList.add('new')
  for (const id of opened) document.getElementById(id)?.setAttribute('open', '')
  if (focused !== '') document.getElementById(focused)?.focus()
  if (added.length > 0) news.textContent = living.part.dataset.live + ': ' + added.length
}

async function look() {
  if (!paused && !document.hidden) {
    try {
      const response = await fetch(location.href, { redirect: 'error' })
      if (!response.ok) throw new Error(response.status)
      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
      for (const each of living) renew(each, fresh)
      document.body.classList.remove('lost')
    } catch {
      document.body.classList.add('lost')
    }
  }
  setTimeout(look, 1000)
}

if (pause !== null && living.length > 0) {
  pause.hidden = false
  pause.addEventListener('click', () => {
    paused = !paused
    pause.textContent = paused ? 'Go on' : 'Pause'
    news.textContent = paused ? 'Paused' : 'Going on'
  })
  setTimeout(look, 1000)
}

for (const button of document.querySelectorAll('[data-copies]')) {
  const words = button.textContent
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent)
    button.textContent = 'Copied'
    news.textContent = 'Copied'
    setTimeout(() => { button.textContent = words }, 2000)
  })
}
`
