import { type Api, defineApi } from '@pagakit/contract'
import { mypagaHosts } from '../mypaga-hosts.ts'
import { exchangeCode } from './exchange-code.ts'
import { getUserDetails } from './get-user-details.ts'
import { judgeConnect } from './judge-connect.ts'
import { merchantPayment } from './merchant-payment.ts'
import { moneyTransfer } from './money-transfer.ts'
import { moneyTransferToBank } from './money-transfer-to-bank.ts'
import { moneyTransferV2 } from './money-transfer-v2.ts'
import { refresh } from './refresh.ts'
import { connectCodes } from './response-codes.ts'

/** The operations of Connect: those that get tokens, then those a token is for, in the order of its documents. */
const operations = {
  exchangeCode,
  refresh,
  merchantPayment,
  moneyTransfer,
  moneyTransferV2,
  getUserDetails,
  moneyTransferToBank,
} as const

/** Paga Connect: act for a Paga user who consented (OAuth 2). No operation of it proves what became of another. */
export const connectApi: Api<'connect', typeof operations> = defineApi({
  name: 'connect',
  hosts: mypagaHosts,
  operations,
  codes: connectCodes,
  codesNote:
    'Paga lists no codes for Connect. These are the errors of OAuth 2 (RFC 6749, RFC 6750), under HTTP 400, 401 and 403; unverified.',
  judge: judgeConnect,
})

export {
  connectCodes,
  exchangeCode,
  getUserDetails,
  judgeConnect,
  merchantPayment,
  moneyTransfer,
  moneyTransferToBank,
  moneyTransferV2,
  refresh,
}
