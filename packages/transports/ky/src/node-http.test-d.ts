import type * as http from 'node:http'
import type * as https from 'node:https'
import type { Socket } from 'node:net'
import { expectTypeOf, test } from 'vitest'
import type { NodeAgentOptions, NodeIncoming, NodeRequestOptions } from './node-http.ts'

test('what is written down of node:http is so', () => {
  expectTypeOf<NodeAgentOptions>().toExtend<https.AgentOptions>()
  expectTypeOf<Omit<NodeRequestOptions, 'agent'>>().toExtend<http.RequestOptions>()
  expectTypeOf<http.IncomingMessage>().toExtend<Pick<NodeIncoming, 'complete' | 'headers'>>()
  expectTypeOf<http.Agent['freeSockets']>().toExtend<
    Readonly<Record<string, readonly Socket[] | undefined>>
  >()
})
