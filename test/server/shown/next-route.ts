// app/api/sign/route.ts
import { handler } from './handler.js'

export { handler as POST, handler as OPTIONS }
