import { describeProcess } from './describe-process.ts'
import { describeSocketTransport } from './describe-socket-transport.ts'
import { ownTransports } from './own-transports.ts'

describeSocketTransport('undiciTransport', ownTransports.undici)
describeProcess('undici')
