import type { ExplainStrings } from '../strings.js'

export const jaExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 または S3 互換ストレージ',
  },
  explain: {
    url: '署名付き URL',
    hint: 'COS、S3、Google、OSS、Azure に対応。前後の文字も含め、届いたまま貼り付けられます。リンクは開きません。',
    noUrl: 'この文章にはリンクがありません。',
    unsigned:
      'このリンクには既知の署名がありません。ずっと使えるか、オブジェクトの読み取り権限がある人だけが使えるか、まったく使えないかのいずれかです。',
    willFail: '{provider}。このリンクは使えません。',
    wasDamaged: '{provider}。リンクが壊れていたため、下のとおり修復しました。',
    isFine: '{provider}。このリンクに壊れたところはありません。',
    noEnd: '期限なし',
    ended: '{time}前に期限切れ',
    begins: '{time}後に有効',
    left: '残り {time}',
    broken: '失敗します',
    caution: '注意',
    note: '参考',
    repaired: '修復した内容',
    repairedUrl: '修復した URL',
    says: 'リンクの内容',
  },
  facts: {
    provider: 'プロバイダー',
    algorithm: '署名方式',
    host: 'ホスト',
    bucket: 'バケット',
    bucketUnknown: 'ホストからもパスからもわかりません。下の名前がバケット名で始まる可能性があります。',
    object: 'オブジェクト',
    method: 'メソッド',
    begins: '開始',
    beginsUnknown: '記載がありません。すぐに、または作成時から有効です。',
    ends: '終了',
    endsUnknown: '記載がありません。',
    headers: '署名されたヘッダー',
    parameters: '署名されたパラメーター',
    unlisted: 'URL には記載されていません。',
    none: 'なし',
    keyId: 'キーの ID',
    keyIdUnknown: 'URL には含まれていません。',
    keyKind: 'キーの種類',
    temporary: '一時キー：URL にトークンが含まれています',
    permanent: '見たところ永続キー',
  },
  methodReasons: {
    unknown:
      'URL には記載がありません。使えるのは署名時のメソッドだけです。リンクを開くと GET が送られ、別のメソッド用であれば拒否されます。',
    operation: '操作 {operation} 用に署名されています。',
    permissions: 'URL が許可する操作：{permissions}（r は読み取り、c と w は書き込み、d は削除、l は一覧）。',
    answer: '推定：レスポンスのヘッダーを指定しており、これが必要なのはダウンロードだけです。',
    part: '推定：アップロードのパートを指定しています。',
    body: '推定：本文のヘッダーが署名されており、これがあるのはアップロードだけです。',
  },
  problems: {
    'missing-parameter': '{names} がないため、ストレージに拒否されます。リンクの一部が失われています。',
    'cut-off': '署名がないか、長さが正しくありません。末尾が切れたか、余分なものが付いています。',
    shortened:
      '表示用に「…」で短縮されています。表示された文字ではなく、リンクそのものをコピーしてください。',
    'encoded-path':
      'オブジェクト名にパーセント記号が入ることになります：{name}。実際には入っていないなら、リンクが二重にエンコードされています。',
    'no-end': '有効期限の記載がないか、ストレージが読み取れない形式です。',
    expired: '{time}前に期限切れになりました。新しいリンクをもらってください。',
    'not-yet-valid':
      'この端末の時計では {time}後に有効になります。作成直後であれば、この端末か署名側の時計がずれており、それまでストレージに拒否される可能性があります。',
    'too-long':
      '有効期間が {claimed} になっています。プロバイダーの上限は {longest} で、超えるとリンク全体が拒否されます。',
    insecure:
      'http を使っています。盗聴した人に読み取られて使われるおそれがあり、https のページからは読み込めない場合があります。',
    'headers-needed':
      '{names} を署名どおりに送るプログラムでしか使えません。リンクを開いたりクリックしたりしても送られず、拒否されます。',
    'content-type-signed':
      'Content-Type が署名されています。アップロードには、署名したものと完全に同じ種類が必要です。',
    'content-type-maybe':
      'Content-Type が署名されたかどうかは URL からわかりません。署名時の種類を付けるか、何も付けずにアップロードする必要があります。',
    'length-signed':
      'Content-Length が署名されています。アップロードのサイズは、署名したものと完全に同じでなければなりません。',
    'not-a-download': '{method} 用です。リンクとして開くと GET が送られ、拒否されます。',
    'temporary-key':
      '一時キーで署名されています。リンクの記載にかかわらず、遅くともそのキーと同時に期限切れになります。それがいつかは URL からわかりません。',
    'names-download': 'レスポンスに次のヘッダーが付きます：{header}',
  },
  repairs: {
    around: 'リンクの前後にあった引用符、括弧、文字を取り除きました。',
    invisible: '見えない文字を取り除きました。',
    wrapped: '改行や空白で途切れていたリンクをつなぎました。',
    space: '空白を %20 にしました。',
    escaped: '&amp; などのエスケープを元に戻しました。ストレージにとって &amp; は別のパラメーターです。',
    'encoded-whole': '別のリンクの一部としてエンコードされていたため、デコードしました。',
    'encoded-twice': '二重にパーセントエンコードされていたため（% が %25）、1 回デコードしました。',
  },
}
