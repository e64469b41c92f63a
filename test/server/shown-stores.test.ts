import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NOW } from './support.js'

// The file that the docs show leaves the key to its reader.
Object.assign(globalThis, { credentials: { secretId: 'id', secretKey: 'secret' } })
const shown = await import('./shown/stores.js')

describe('the stores as the docs set them up', () => {
  for (const [name, address] of Object.entries({
    tencent: 'https://photos-1250000000.cos.ap-beijing.myqcloud.com/u/7/a.png',
    amazon: 'https://my-photos.s3.eu-central-1.amazonaws.com/u/7/a.png',
    r2: 'https://0123456789abcdef.r2.cloudflarestorage.com/my-photos/u/7/a.png',
    minio: 'https://minio.example.com:9000/my-photos/u/7/a.png',
    ceph: 'https://rgw.example.com/my-photos/u/7/a.png',
    b2: 'https://s3.eu-central-003.backblazeb2.com/my-photos/u/7/a.png',
    oss: 'https://my-photos.s3.oss-eu-central-1.aliyuncs.com/u/7/a.png',
    gcs: 'https://storage.googleapis.com/my-photos/u/7/a.png',
  } satisfies Record<keyof typeof shown, string>)) {
    it(name, async () => {
      const store = shown[name as keyof typeof shown]()
      const request = {
        method: 'PUT',
        key: 'u/7/a.png',
        headers: { 'Content-Type': 'image/png' },
        query: {},
        validity: 60,
        now: NOW,
      }
      const { url, headers, validity } = await store.presign(request)
      assert.equal(url.split('?')[0], address)
      assert.deepEqual([headers, validity], [request.headers, 60])
    })
  }
})
