import type { Connect } from './create-connect.ts'

/** What the button says. Its label can also be the content of the element. */
export interface ConnectButtonWords {
  /** @default 'Connect with Paga' */
  readonly label: string
  /** While the user is away. @default 'Go on in the window of Paga.' */
  readonly waiting: string
  /** After an error. @default 'Not connected. You can try again.' */
  readonly failed: string
}

/** The settings of {@link defineConnectButton}. */
export interface ConnectButtonSettings {
  readonly connect: Connect<unknown>
  /** `redirect` works in every browser, `popup` keeps the page. @default 'redirect' */
  readonly flow?: 'redirect' | 'popup'
  /** Other words than the defaults. */
  readonly words?: Partial<ConnectButtonWords>
  /** Another name, for a button with other settings. @default 'paga-connect-button' */
  readonly tagName?: `${string}-${string}`
}

/** What the element tells the page. Both bubble. */
export interface ConnectButtonEvents {
  /** Your server took the code; `detail` is what it answered. Of the popup flow only. */
  'paga-connected': CustomEvent<unknown>
  /** It came to nothing; `detail` is the error, mostly a `ConnectError`. */
  'paga-connect-failed': CustomEvent<unknown>
}

declare global {
  interface DocumentEventMap extends ConnectButtonEvents {}
  interface HTMLElementEventMap extends ConnectButtonEvents {}
}

const WORDS: ConnectButtonWords = {
  label: 'Connect with Paga',
  waiting: 'Go on in the window of Paga.',
  failed: 'Not connected. You can try again.',
}

const STYLE = `:host{display:inline-block;font:600 1rem/1.25 system-ui,sans-serif}
:host([hidden]),p:empty{display:none}
button{font:inherit;min-height:2.75rem;padding:.5em 1.25em;cursor:pointer;border:1px solid transparent;
color:var(--paga-connect-color,#fff);background:var(--paga-connect-background,#a63c00);
border-radius:var(--paga-connect-radius,.5rem)}
button:focus-visible{outline:3px solid var(--paga-connect-focus,#1a73e8);outline-offset:2px}
button[aria-disabled=true]{cursor:default;opacity:.7}
p{margin:.5em 0 0;font-weight:400}`

/**
 * Registers `<paga-connect-button>`: a button that starts a flow, and a line below it that screen readers hear. It writes
 * no inline style and no markup, so it works under a strict Content Security Policy.
 *
 * CSS parts: `button`, `status`. Custom properties: `--paga-connect-background`, `--paga-connect-color`,
 * `--paga-connect-radius`, `--paga-connect-focus`.
 *
 * @example
 * defineConnectButton({ connect, flow: 'popup' })
 * document.addEventListener('paga-connected', ({ detail }) => showReceipt(detail))
 */
export function defineConnectButton(settings: ConnectButtonSettings): void {
  customElements.define(settings.tagName ?? 'paga-connect-button', connectButton(settings))
}

/** Made here and not above, because a server that renders pages has no `HTMLElement`. */
function connectButton({ connect, flow, words }: ConnectButtonSettings): CustomElementConstructor {
  const say = { ...WORDS, ...words }
  const style = new CSSStyleSheet()
  style.replaceSync(STYLE)

  return class extends HTMLElement {
    readonly #button = document.createElement('button')
    readonly #status = document.createElement('p')

    constructor() {
      super()
      const label = document.createElement('slot')
      label.append(say.label)
      this.#button.append(label)
      this.#button.type = 'button'
      this.#button.part.add('button')
      this.#button.addEventListener('click', () => void this.#start())
      this.#status.role = 'status'
      this.#status.part.add('status')
      const root = this.attachShadow({ mode: 'open', delegatesFocus: true })
      root.adoptedStyleSheets = [style]
      root.append(this.#button, this.#status)
    }

    async #start(): Promise<void> {
      if (this.#button.ariaDisabled === 'true') return
      this.#show('true', say.waiting)
      try {
        const detail = await (flow === 'popup' ? connect.popup() : connect.redirect())
        this.#show('false', '')
        if (flow === 'popup') this.#tell('paga-connected', detail)
      } catch (error) {
        this.#show('false', say.failed)
        this.#tell('paga-connect-failed', error)
      }
    }

    #show(isAway: 'true' | 'false', status: string): void {
      // Not `disabled`, which would take the focus away.
      this.#button.ariaDisabled = isAway
      this.#status.textContent = status
    }

    #tell(type: keyof ConnectButtonEvents, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
    }
  }
}
