import { describeTls } from './describe-tls.ts'

describeTls('ky')
