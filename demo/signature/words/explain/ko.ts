import type { ExplainStrings } from '../strings.js'

export const koExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 또는 S3 호환 스토리지',
  },
  explain: {
    url: '미리 서명된 URL',
    hint: 'COS, S3, Google, OSS, Azure를 지원합니다. 앞뒤의 글자까지 받은 그대로 붙여 넣어도 됩니다. 링크는 열지 않습니다.',
    noUrl: '이 텍스트에는 링크가 없습니다.',
    unsigned:
      '이 링크에는 알려진 서명이 없습니다. 계속 유효하거나, 객체를 읽을 권한이 있는 사람에게만 유효하거나, 전혀 유효하지 않습니다.',
    willFail: '{provider}. 이 링크는 작동하지 않습니다.',
    wasDamaged: '{provider}. 링크가 손상되어 아래와 같이 복구했습니다.',
    isFine: '{provider}. 이 링크에는 손상된 곳이 없습니다.',
    noEnd: '만료 없음',
    ended: '{time} 전에 만료됨',
    begins: '{time} 후에 시작',
    left: '{time} 남음',
    broken: '실패함',
    caution: '주의',
    note: '참고',
    repaired: '복구한 내용',
    repairedUrl: '복구한 URL',
    says: '링크의 내용',
  },
  facts: {
    provider: '제공업체',
    algorithm: '서명 방식',
    host: '호스트',
    bucket: '버킷',
    bucketUnknown: '호스트와 경로로는 알 수 없습니다. 아래 이름이 버킷 이름으로 시작할 수 있습니다.',
    object: '객체',
    method: '메서드',
    begins: '시작',
    beginsUnknown: '나와 있지 않습니다. 즉시 또는 생성 시점부터 유효합니다.',
    ends: '만료',
    endsUnknown: '나와 있지 않습니다.',
    headers: '서명된 헤더',
    parameters: '서명된 파라미터',
    unlisted: 'URL에 나열되어 있지 않습니다.',
    none: '없음',
    keyId: '키 ID',
    keyIdUnknown: 'URL에 없습니다.',
    keyKind: '키 종류',
    temporary: '임시 키: URL에 토큰이 있습니다',
    permanent: '영구 키로 보입니다',
  },
  methodReasons: {
    unknown:
      'URL에 나와 있지 않습니다. 서명한 메서드에만 유효합니다. 링크를 열면 GET이 전송되며, 다른 메서드용이면 거부됩니다.',
    operation: '{operation} 작업용으로 서명되었습니다.',
    permissions: 'URL이 허용하는 권한: {permissions}(r 읽기, c와 w 쓰기, d 삭제, l 목록).',
    answer: '추정: 응답 헤더를 지정하는데, 이는 다운로드에만 필요합니다.',
    part: '추정: 업로드의 파트를 지정합니다.',
    body: '추정: 본문 헤더가 서명되어 있는데, 이는 업로드에만 있습니다.',
  },
  problems: {
    'missing-parameter': '{names} 항목이 없어 저장소가 거부합니다. 링크의 일부가 사라졌습니다.',
    'cut-off': '서명이 없거나 길이가 맞지 않습니다. 끝이 잘렸거나 다른 내용이 붙었습니다.',
    shortened: '표시를 위해 점 세 개로 줄인 링크입니다. 보이는 글자 대신 링크 자체를 복사하세요.',
    'encoded-path':
      '객체 이름에 퍼센트 기호가 들어갑니다: {name}. 실제 이름에 없다면 링크가 두 번 인코딩된 것입니다.',
    'no-end': '만료 시각이 없거나 저장소가 읽을 수 없는 형식입니다.',
    expired: '{time} 전에 만료되었습니다. 새 링크를 요청하세요.',
    'not-yet-valid':
      '이 기기의 시계로는 {time} 후에 시작합니다. 방금 만든 링크라면 이 시계나 서명한 쪽의 시계가 맞지 않으며, 그때까지 저장소가 거부할 수 있습니다.',
    'too-long':
      '유효 기간이 {claimed}(으)로 되어 있습니다. 제공업체의 최대 허용 기간은 {longest}이며, 넘으면 링크 전체를 거부합니다.',
    insecure:
      'http를 사용합니다. 엿보는 사람이 읽고 사용할 수 있으며, https 페이지에서는 불러오지 못할 수 있습니다.',
    'headers-needed':
      '서명된 그대로 {names} 헤더를 보내는 프로그램에서만 작동합니다. 링크를 열거나 클릭하면 전송되지 않아 거부됩니다.',
    'content-type-signed':
      'Content-Type이 서명되어 있습니다. 업로드할 때 서명한 것과 정확히 같은 유형이어야 합니다.',
    'content-type-maybe':
      'Content-Type이 서명되었는지 URL로는 알 수 없습니다. 업로드할 때 서명한 유형을 쓰거나 아무것도 쓰지 않아야 합니다.',
    'length-signed': 'Content-Length가 서명되어 있습니다. 업로드 크기가 서명한 것과 정확히 같아야 합니다.',
    'not-a-download': '{method} 요청용입니다. 링크로 열면 GET이 전송되어 거부됩니다.',
    'temporary-key':
      '임시 키로 서명되어, 링크에 무엇이 적혀 있든 늦어도 그 키와 함께 만료됩니다. 그 시각은 URL에 없습니다.',
    'names-download': '응답에 다음 헤더가 붙습니다: {header}',
  },
  repairs: {
    around: '링크 앞뒤의 따옴표, 괄호, 글자를 제거했습니다.',
    invisible: '보이지 않는 문자를 제거했습니다.',
    wrapped: '줄바꿈이나 공백으로 끊긴 링크를 다시 이었습니다.',
    space: '공백을 %20으로 바꿨습니다.',
    escaped: '&amp; 같은 이스케이프를 되돌렸습니다. 저장소에는 &amp;가 다른 파라미터입니다.',
    'encoded-whole': '다른 링크의 일부로 인코딩되어 있어 디코딩했습니다.',
    'encoded-twice': '퍼센트 인코딩이 두 번 되어 있어(% 대신 %25) 한 번 디코딩했습니다.',
  },
}
