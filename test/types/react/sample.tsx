import type {} from 'presigned-upload/react'
import type { PresignedUploadElement } from 'presigned-upload'
import { useRef } from 'react'

export function Sample() {
  const upload = useRef<PresignedUploadElement>(null)
  return (
    <form>
      <presigned-upload
        ref={upload}
        className="wide"
        endpoint="/api/sign"
        name="photos"
        multiple
        required
        accept="image/*"
        max-size="20MB"
        share
        while-uploading="wait"
        context={{ album: 7 }}
        headers={() => ({ 'x-csrf': '1' })}
        value={[{ key: 'a/1.png', name: '1.png', size: 3 }]}
        onupload-success={({ detail }) => console.log(detail.item.key)}
        onupload-complete={({ detail }) => upload.current?.remove(detail.failed[0]?.id)}
      >
        <span slot="hint">Photos only</span>
      </presigned-upload>
      {/* @ts-expect-error -- no such word */}
      <presigned-upload whileUploading="later" />
      {/* @ts-expect-error -- no such property */}
      <presigned-upload endpont="/api/sign" />
      {/* @ts-expect-error -- a number it is not */}
      <presigned-upload onupload-success={({ detail }) => detail.item.key.toFixed()} />
      <presigned-download
        className="wide"
        endpoint="/api/sign"
        object-key="a/1.png"
        validity="2h"
        share
        preview
        ondownload-copy={({ detail }) => console.log(detail.key, detail.validity.toFixed())}
        ondownload-error={({ detail }) => console.log(detail.error.hint)}
      />
      {/* @ts-expect-error -- no such property */}
      <presigned-download objectkey="a" />
      <presigned-folder
        endpoint="/api/sign"
        object-prefix="a/"
        share="1h 1d"
        onfolder-open={({ detail }) => console.log(detail.prefix)}
      />
    </form>
  )
}
