/** What cannot be meant is told when the handler or the store is made, and not left aside. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cos, s3 } from '../../src/server/index.js'
import { sharing } from './share-support.js'
import { createEndpoint } from './support.js'

const credentials = { secretId: 'id', secretKey: 'key' }
const atCos = (more: object) => cos({ bucket: 'a-1', region: 'b', credentials, ...more })
const atS3 = (more: object) => s3({ bucket: 'a', region: 'b', credentials, ...more })

describe('switches', () => {
  const makers: Readonly<Record<string, (value: unknown) => unknown>> = {
    overwrite: (overwrite) => createEndpoint({ overwrite } as object),
    'downloads: allowActive': (allowActive) => createEndpoint({ downloads: { allowActive } } as object),
    allowActive: (allowActive) => sharing({ allowActive } as object),
    'cos: accelerate': (accelerate) => atCos({ accelerate }),
    'cos: internal': (internal) => atCos({ internal }),
    's3: accelerate': (accelerate) => atS3({ accelerate }),
  }
  for (const [label, make] of Object.entries(makers)) {
    it(`${label} is true or false, and 'false' is neither`, () => {
      for (const value of ['false', 'true', '', 0, 1, null, {}])
        assert.throws(() => make(value), new TypeError(`${label}: true or false`))
      for (const value of [true, false, undefined]) make(value)
    })
  }
})
