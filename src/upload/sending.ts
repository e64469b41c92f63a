/** What only a file needs, in one piece: it decides, asks, carries and shows. */
export { createGrantClient } from '../grant/client.js'
export { Scheduler } from '../queue/scheduler.js'
export { Face } from './face.js'
