import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { Store } from '../../../src/server/index.js'

/** `client` is made with `requestChecksumCalculation: 'WHEN_REQUIRED'`: a browser sends none of its own. */
export function awsSdkStore(client: S3Client, bucket: string): Store {
  return {
    forbidOverwrite: { 'If-None-Match': '*' },

    async presign({ method, key, headers, query, validity, now }) {
      const object = { Bucket: bucket, Key: key }
      const Command = (method === 'PUT' ? PutObjectCommand : GetObjectCommand) as typeof PutObjectCommand
      const command = new Command(object)
      // The commands know only some headers, and name a type of their own; what was asked for takes its place.
      const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const)
      command.middlewareStack.add(
        (next) => (args) => {
          const request = args.request as { headers: object; query: object }
          Object.assign(request.headers, Object.fromEntries(lowerCase))
          Object.assign(request.query, query)
          return next(args)
        },
        { step: 'build', priority: 'low' },
      )
      // The SDK leaves Content-Type unsigned and moves others into the URL, unless it is told not to.
      const names = lowerCase.map(([name]) => name)
      const url = await getSignedUrl(client, command, {
        expiresIn: validity,
        signingDate: new Date(now),
        signableHeaders: new Set([...names, 'host']),
        unhoistableHeaders: new Set(names),
      })
      return { url, headers, validity }
    },
  }
}
