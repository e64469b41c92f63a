import express from 'express'
import { toNodeListener } from '../../../src/node.js'
import { handler } from './handler.js'

export const app = express()
// Before express.json(), which would read the body.
app.all('/api/sign', toNodeListener(handler))
app.use(express.json())
