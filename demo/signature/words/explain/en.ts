export const enExplain = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3, or a store that speaks S3',
  },
  explain: {
    url: 'Pre-signed URL',
    hint: 'From COS, S3, Google, OSS or Azure; as it came, with whatever stands around it. It is not opened.',
    noUrl: 'There is no link in this text.',
    unsigned:
      'This link carries no signature that is known: it works for ever, for all who may read the object, or not at all.',
    willFail: '{provider}. This link will not work.',
    wasDamaged: '{provider}. It was damaged, and is repaired below.',
    isFine: '{provider}. Nothing in this link is broken.',
    noEnd: 'No end',
    ended: 'Ended {time} ago',
    begins: 'Begins in {time}',
    left: '{time} left',
    broken: 'Will fail',
    caution: 'Take care',
    note: 'Good to know',
    repaired: 'Repaired',
    repairedUrl: 'Repaired URL',
    says: 'What it says',
  },
  facts: {
    provider: 'Provider',
    algorithm: 'Way of signing',
    host: 'Host',
    bucket: 'Bucket',
    bucketUnknown: 'Neither host nor path tell; the name below may begin with it.',
    object: 'Object',
    method: 'Method',
    begins: 'Begins',
    beginsUnknown: 'It does not say: at once, or when it was made.',
    ends: 'Ends',
    endsUnknown: 'It does not say.',
    headers: 'Signed headers',
    parameters: 'Signed parameters',
    unlisted: 'The URL does not list them.',
    none: 'none',
    keyId: 'Id of the key',
    keyIdUnknown: 'None stands in the URL.',
    keyKind: 'Kind of key',
    temporary: 'temporary: its token is in the URL',
    permanent: 'permanent, as far as one can see',
  },
  methodReasons: {
    unknown:
      'The URL does not say. It works for the one method it was signed for; a link that is opened sends GET, and is refused if that was another.',
    operation: 'It was signed for the operation {operation}.',
    permissions: 'The URL permits {permissions}: r reads, c and w write, d deletes, l lists.',
    answer: 'Probably: it says with which headers the object is to be answered, which only a download needs.',
    part: 'Probably: it names a part of an upload.',
    body: 'Probably: headers of a body are signed, which only an upload has.',
  },
  problems: {
    'missing-parameter': 'Without {names} the store refuses it: a part is lost.',
    'cut-off':
      'The signature is missing or does not have its length: the end was cut off, or something was added.',
    shortened:
      'It was shortened for the eye, with three dots: copy the link itself in place of what is shown.',
    'encoded-path':
      'The object’s name would have percent signs in it: {name}. If it has none, the link was encoded twice.',
    'no-end': 'It does not say when it ends, or not in a form that a store reads.',
    expired: 'It ended {time} ago. Ask for a new one.',
    'not-yet-valid':
      'It begins in {time} by the clock of this device. If it was made just now, that clock or the signer’s is wrong, and the store may refuse it until then.',
    'too-long': 'It claims {claimed}; the provider takes {longest} at the most and refuses it as a whole.',
    insecure: 'It goes over http: who listens can read and use it, and a page on https may not load it.',
    'headers-needed':
      'It works only for a program that sends {names} as signed. A plain link, opened or clicked, sends none of that and is refused.',
    'content-type-signed':
      'Content-Type is signed: the upload must carry exactly the type that was signed, to the letter.',
    'content-type-maybe':
      'Whether a Content-Type was signed does not stand in the URL: an upload must carry the one it was signed with, or none.',
    'length-signed': 'Content-Length is signed: the upload must have exactly the size that was signed.',
    'not-a-download': 'It is for {method}: opened as a link it sends GET, and is refused.',
    'temporary-key':
      'It was signed with a temporary key, and ends with that key at the latest, whatever it says itself. When that is does not stand in the URL.',
    'names-download': 'The answer will carry this header: {header}',
  },
  repairs: {
    around: 'What stood around the link was taken off: quotes, brackets, or words.',
    invisible: 'Characters that cannot be seen were taken out.',
    wrapped: 'The link was broken by a line break or a space, and was put together again.',
    space: 'Spaces were written as %20.',
    escaped: 'Escapes such as &amp; were undone: to a store, &amp; is another parameter.',
    'encoded-whole': 'The link was encoded as a part of another link, and was decoded.',
    'encoded-twice': 'The link was percent-encoded twice (%25 for %), and was decoded once.',
  },
}
