// The script of both pages of the shop, as a shop would write it. `createShop` bundles it.
import { createConnect } from '@pagakit/connect'
import { defineConnectButton } from '@pagakit/connect/button'
import type { ShopSettings } from './create-shop.ts'

declare const SHOP_SETTINGS: ShopSettings

const connect = createConnect({ ...SHOP_SETTINGS, server: '/paga/connect' })

function show(name: 'receipt' | 'problem', told: unknown): void {
  const place = document.querySelector(`#${name}`)
  if (place) place.textContent = typeof told === 'string' ? told : JSON.stringify(told)
}

const codeOf = (error: unknown): unknown => Reflect.get(Object(error), 'code') ?? String(error)

if (location.pathname === '/callback') {
  connect.callback().then(
    (outcome) => show('receipt', outcome.flow === 'redirect' ? outcome.result : 'You can close this window.'),
    (error: unknown) => show('problem', codeOf(error)),
  )
} else {
  const flow = location.search === '?popup' ? 'popup' : 'redirect'
  defineConnectButton({ connect, flow })
  document.addEventListener('paga-connected', ({ detail }) => show('receipt', detail))
  document.addEventListener('paga-connect-failed', ({ detail }) => show('problem', codeOf(detail)))
}
