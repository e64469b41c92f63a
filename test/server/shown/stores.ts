import { cos, s3, type CredentialsProvider } from '../../../src/server/index.js'

// Stands for the key, from wherever secrets are kept.
declare const credentials: CredentialsProvider

// #region cos
export const tencent = () =>
  cos({
    bucket: 'photos-1250000000', // with the application id
    region: 'ap-beijing',
    credentials,
  })
// #endregion

// #region amazon
export const amazon = () =>
  s3({
    bucket: 'my-photos',
    region: 'eu-central-1',
    credentials,
  })
// #endregion

// #region r2
export const r2 = () =>
  s3({
    bucket: 'my-photos',
    region: 'auto',
    endpoint: 'https://0123456789abcdef.r2.cloudflarestorage.com', // with the account id
    credentials,
  })
// #endregion

// #region minio
export const minio = () =>
  s3({
    bucket: 'my-photos',
    region: 'us-east-1', // unless MINIO_REGION says otherwise
    endpoint: 'https://minio.example.com:9000', // as the browser reaches it
    credentials,
  })
// #endregion

// #region ceph
export const ceph = () =>
  s3({
    bucket: 'my-photos',
    region: 'default', // the zone group's name
    endpoint: 'https://rgw.example.com',
    credentials,
  })
// #endregion

// #region b2
export const b2 = () =>
  s3({
    bucket: 'my-photos',
    region: 'eu-central-003',
    endpoint: 'https://s3.eu-central-003.backblazeb2.com',
    credentials,
  })
// #endregion

// #region oss
export const oss = () =>
  s3({
    bucket: 'my-photos',
    region: 'oss-eu-central-1',
    endpoint: 'https://s3.oss-eu-central-1.aliyuncs.com',
    style: 'host',
    credentials,
  })
// #endregion

// #region gcs
export const gcs = () =>
  s3({
    bucket: 'my-photos',
    region: 'auto',
    endpoint: 'https://storage.googleapis.com',
    credentials, // an HMAC key
  })
// #endregion
