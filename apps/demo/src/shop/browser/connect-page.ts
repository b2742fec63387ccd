// The script of every page that asks a customer for consent, and of the page they come back to.
import { type Connect, type ConnectGrant, createConnect, isConnectError } from '@pagakit/connect'
import { defineConnectButton } from '@pagakit/connect/button'
import { problemWords } from './problem-words.ts'
import { rememberedPurchase, rememberPurchase } from './remembered-purchase.ts'

/** What the server wrote into the page: see `connectBox`. */
interface ConnectBox {
  readonly settings: string
  readonly formToken: string
  /** What is paid for once there is consent; empty for nothing. */
  readonly purchase: string
}

const box = document.querySelector<HTMLElement>('[data-settings]')
if (box !== null) {
  const { settings = '{}', formToken = '', purchase = '' } = box.dataset
  if (box.dataset['callback'] === undefined) offer({ settings, formToken, purchase })
  else await goOn({ settings, formToken, purchase: rememberedPurchase() })
}

/** Makes the button work: in a window of its own, or where the browser opens none, by leaving the page. */
function offer(asked: ConnectBox): void {
  const connect = connectFor(asked)
  const leave = async (): Promise<never> => {
    rememberPurchase(asked.purchase)
    await connect.redirect()
    return new Promise(() => {})
  }
  const popup = (): Promise<string> =>
    connect.popup().catch((error: unknown) => {
      if (isConnectError(error) && error.code === 'POPUP_BLOCKED') return leave()
      throw error
    })
  defineConnectButton({ connect: { ...connect, popup }, flow: 'popup', words: { failed: '' } })
  document.addEventListener('paga-connected', ({ detail }) => location.assign(String(detail)))
  document.addEventListener('paga-connect-failed', ({ detail }) => tell(problemWords(detail)))
}

/** Takes the answer on the page the customer comes back to. In a popup, the page that opened it goes on. */
async function goOn(asked: ConnectBox): Promise<void> {
  try {
    const outcome = await connectFor(asked).callback()
    if (outcome.flow === 'redirect') location.replace(outcome.result)
  } catch (error) {
    const link = document.createElement('a')
    link.href = asked.purchase === '' ? '/account' : `/purchases/${asked.purchase}`
    link.textContent = 'Go back to where you were.'
    tell(problemWords(error), ' ', link)
  }
}

function tell(...words: readonly (string | Node)[]): void {
  box?.querySelector('[role=alert]')?.replaceChildren(...words)
}

function connectFor({ settings, formToken, purchase }: ConnectBox): Connect<string> {
  return createConnect({
    ...JSON.parse(settings),
    // What the shop uses: charges, the name above the button, the balance, the phone number a refund needs.
    scope: ['MERCHANT_PAYMENT', 'USER_DETAILS_REQUEST', 'USER_REQUEST_ACCOUNT_BALANCE'],
    userData: ['FIRST_NAME', 'LAST_NAME', 'MOBILE_NUMBER', 'ACCOUNT_BALANCE'],
    server: (grant) => handOver(grant, { 'form-token': formToken, purchase }),
  })
}

/** Hands the code to the shop as its forms are sent, and gives the page to go to. */
async function handOver(grant: ConnectGrant, fields: Record<string, string>): Promise<string> {
  const { code, codeVerifier } = grant
  const body = new URLSearchParams({ code, codeVerifier, ...fields })
  const answer = await fetch('/account', { method: 'POST', body, redirect: 'error' })
  if (!answer.ok) throw new TypeError(`the shop answered ${answer.status}`)
  return answer.text()
}
