import type { ExplainStrings } from '../strings.js'

export const deExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 oder ein S3-kompatibler Speicher',
  },
  explain: {
    url: 'Vorsignierte URL',
    hint: 'Von COS, S3, Google, OSS oder Azure, so wie sie ankam, auch mit Text darum herum. Sie wird nicht geöffnet.',
    noUrl: 'In diesem Text ist kein Link.',
    unsigned:
      'Dieser Link trägt keine bekannte Signatur: Er funktioniert unbegrenzt, nur für Leseberechtigte oder gar nicht.',
    willFail: '{provider}. Dieser Link wird nicht funktionieren.',
    wasDamaged: '{provider}. Der Link war beschädigt und ist unten repariert.',
    isFine: '{provider}. An diesem Link ist nichts defekt.',
    noEnd: 'Kein Ablauf',
    ended: 'Abgelaufen seit: {time}',
    begins: 'Noch nicht gültig. Beginnt nach: {time}',
    left: 'Noch gültig: {time}',
    broken: 'Wird scheitern',
    caution: 'Achtung',
    note: 'Gut zu wissen',
    repaired: 'Repariert',
    repairedUrl: 'Reparierte URL',
    says: 'Was im Link steht',
  },
  facts: {
    provider: 'Anbieter',
    algorithm: 'Signaturverfahren',
    host: 'Host',
    bucket: 'Bucket',
    bucketUnknown: 'Weder Host noch Pfad verraten ihn; der Name unten kann mit ihm beginnen.',
    object: 'Objekt',
    method: 'Methode',
    begins: 'Gültig ab',
    beginsUnknown: 'Nicht angegeben: sofort oder ab dem Signieren.',
    ends: 'Gültig bis',
    endsUnknown: 'Nicht angegeben.',
    headers: 'Signierte Header',
    parameters: 'Signierte Parameter',
    unlisted: 'Die URL führt sie nicht auf.',
    none: 'keine',
    keyId: 'Schlüssel-ID',
    keyIdUnknown: 'Steht nicht in der URL.',
    keyKind: 'Art des Schlüssels',
    temporary: 'temporär: Sein Token steht in der URL',
    permanent: 'dauerhaft, soweit erkennbar',
  },
  methodReasons: {
    unknown:
      'Steht nicht in der URL. Sie gilt nur für die Methode, für die sie signiert wurde; ein geöffneter Link sendet GET und wird abgelehnt, wenn es eine andere war.',
    operation: 'Signiert für die Operation {operation}.',
    permissions: 'Die URL erlaubt {permissions}: r liest, c und w schreiben, d löscht, l listet auf.',
    answer: 'Wahrscheinlich: Sie gibt Header für die Antwort vor, was nur ein Download braucht.',
    part: 'Wahrscheinlich: Sie nennt einen Teil eines Uploads.',
    body: 'Wahrscheinlich: Header eines Inhalts sind signiert, den nur ein Upload hat.',
  },
  problems: {
    'missing-parameter': 'Ohne {names} lehnt der Speicher ab: Ein Teil ist verloren gegangen.',
    'cut-off':
      'Die Signatur fehlt oder hat nicht die richtige Länge: Das Ende wurde abgeschnitten, oder etwas kam hinzu.',
    shortened:
      'Der Link wurde für die Anzeige mit drei Punkten gekürzt: Kopieren Sie den Link selbst, nicht den angezeigten Text.',
    'encoded-path':
      'Der Objektname enthielte Prozentzeichen: {name}. Hat er keine, wurde der Link doppelt kodiert.',
    'no-end': 'Das Ende der Gültigkeit fehlt oder ist für einen Speicher nicht lesbar.',
    expired: 'Abgelaufen seit: {time}. Fordern Sie einen neuen Link an.',
    'not-yet-valid':
      'Nach der Uhr dieses Geräts noch nicht gültig; verbleibende Zeit: {time}. Wurde der Link gerade erst erstellt, geht diese Uhr oder die des Signierenden falsch, und der Speicher lehnt bis dahin womöglich ab.',
    'too-long':
      'Beanspruchte Dauer: {claimed}. Der Anbieter lässt höchstens {longest} zu und lehnt den Link ganz ab.',
    insecure:
      'Der Link nutzt http: Wer mithört, kann ihn lesen und benutzen, und eine https-Seite darf ihn womöglich nicht laden.',
    'headers-needed':
      'Funktioniert nur mit einem Programm, das {names} wie signiert sendet. Ein geöffneter oder angeklickter Link sendet nichts davon und wird abgelehnt.',
    'content-type-signed':
      'Content-Type ist signiert: Der Upload muss genau den signierten Typ tragen, Zeichen für Zeichen.',
    'content-type-maybe':
      'Ob ein Content-Type signiert wurde, steht nicht in der URL: Ein Upload muss den signierten tragen oder gar keinen.',
    'length-signed': 'Content-Length ist signiert: Der Upload muss genau die signierte Größe haben.',
    'not-a-download': 'Der Link ist für {method}: Als Link geöffnet sendet er GET und wird abgelehnt.',
    'temporary-key':
      'Mit einem temporären Schlüssel signiert; der Link endet spätestens mit diesem, gleich was er selbst angibt. Wann das ist, steht nicht in der URL.',
    'names-download': 'Die Antwort wird diesen Header tragen: {header}',
  },
  repairs: {
    around: 'Was um den Link herum stand, wurde entfernt: Anführungszeichen, Klammern oder Text.',
    invisible: 'Unsichtbare Zeichen wurden entfernt.',
    wrapped: 'Der Link war durch einen Umbruch oder ein Leerzeichen getrennt und wurde zusammengefügt.',
    space: 'Leerzeichen wurden als %20 geschrieben.',
    escaped: 'Maskierungen wie &amp; wurden aufgehoben: Für einen Speicher ist &amp; ein anderer Parameter.',
    'encoded-whole': 'Der Link war als Teil eines anderen Links kodiert und wurde dekodiert.',
    'encoded-twice': 'Der Link war doppelt prozentkodiert (%25 statt %) und wurde einmal dekodiert.',
  },
}
