import type { FaultBoard } from '../faults/fault-board.js'
import type { Fault } from '../faults/fault.js'

/**
 * Faults over HTTP: `GET` tells what is in force, `POST` adds a fault or a list of them, `DELETE` clears.
 * JSON is demanded, so that no page of another origin can send one without being asked first.
 */
export async function controlFaults(request: Request, board: FaultBoard): Promise<Response> {
  if (request.method === 'DELETE') board.clear()
  else if (request.method === 'POST') {
    if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
      return refuse(415, 'Send application/json.')
    try {
      const body: unknown = await request.json()
      for (const fault of Array.isArray(body) ? (body as unknown[]) : [body]) board.add(fault as Fault)
    } catch (error) {
      return refuse(400, error instanceof TypeError ? error.message : 'The body is no JSON.')
    }
  } else if (request.method !== 'GET') return refuse(405, 'Use GET, POST or DELETE.')
  return Response.json(board.list(), { headers: { 'Cache-Control': 'no-store' } })
}

function refuse(status: number, detail: string): Response {
  return Response.json({ status, detail }, { status })
}
