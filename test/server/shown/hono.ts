import { Hono } from 'hono'
import { handler } from './handler.js'

export const app = new Hono()
app.all('/api/sign', (c) => handler(c.req.raw))
