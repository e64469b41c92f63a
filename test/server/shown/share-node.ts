import { createServer } from 'node:http'
import { toNodeListener } from '../../../src/node.js'
import { share } from './share.js'

const links = toNodeListener(share)

export const server = createServer((request, response) => {
  if (/^\/s(?:[/?]|$)/.test(request.url ?? '')) links(request, response)
  else response.writeHead(404).end()
})
