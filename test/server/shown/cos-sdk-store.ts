import type COS from 'cos-nodejs-sdk-v5'
import type { Store } from '../../../src/server/index.js'

export function cosSdkStore(sdk: COS, bucket: string, region: string): Store {
  return {
    forbidOverwrite: { 'x-cos-forbid-overwrite': 'true' },

    async presign({ method, key, headers, query, validity }) {
      const url = sdk.getObjectUrl(
        {
          Bucket: bucket,
          Region: region,
          Key: key,
          Method: method as 'PUT' | 'GET',
          Sign: true,
          Expires: validity,
          Headers: headers,
          Query: query,
        },
        () => {},
      )
      return { url, headers, validity }
    },
  }
}
