import { createServer } from 'node:http'
import { toNodeListener } from '../../../src/node.js'
import { handler } from './handler.js'

const sign = toNodeListener(handler)

export const server = createServer((request, response) => {
  if (request.url === '/api/sign') sign(request, response)
  else response.writeHead(404).end()
})
