/** The addresses of the page. Beside the first, none is one of the admin routes, which answer JSON. */
export const pagePaths = {
  requests: '/_sandbox/',
  request: (number: number): string => `/_sandbox/page/requests/${number}`,
  books: '/_sandbox/page/books',
  account: (id: string): string => `/_sandbox/page/account?${new URLSearchParams({ id })}`,
  payments: '/_sandbox/page/payments',
  pay: '/_sandbox/page/payments/pay',
  payRequest: (reference: string): string =>
    `/_sandbox/page/payments/pay?${new URLSearchParams({ reference })}`,
  payMerchant: '/_sandbox/page/payments/merchant',
  webhooks: '/_sandbox/page/webhooks',
  replay: '/_sandbox/page/webhooks/replay',
  people: '/_sandbox/page/people',
  enter: '/_sandbox/page/enter',
  leave: '/_sandbox/page/leave',
  style: '/_sandbox/page/style.css',
  script: '/_sandbox/page/live.js',
} as const
