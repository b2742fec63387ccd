import { connectApi } from '@pagakit/models/connect'
import type { ServedApi } from '../exchange/served-api.ts'
import { connectRoutes } from './connect-routes.ts'

/** Paga Connect in the sandbox: the authorization server and the operations a token is for. */
export const servedConnect: ServedApi = {
  api: connectApi,
  path: '/paga-webservices/oauth2',
  routes: connectRoutes,
}
