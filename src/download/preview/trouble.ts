import type { Link } from '../../grant/links.js'
import { UploadError } from '../../queue/errors.js'
import type { ViewTask } from './view.js'

/** Why a link, and the one in its place, showed nothing. A link that works leads to bytes that the browser cannot show. */
export async function trouble({ url }: Link, task: ViewTask): Promise<UploadError> {
  const found = await task.probe(url)
  const code = found === 'works' || found === 'unknown' ? 'unplayable' : found
  return troubleOf(code, url)
}

export function troubleOf(code: string, url: string): UploadError {
  return new UploadError({ code, phase: 'response', values: { origin: new URL(url).origin } })
}
