import type { ToolStrings } from './strings.js'
import { deExplain } from './explain/de.js'

export const de: ToolStrings = {
  locale: 'de',
  page: {
    title: 'Signatur-Werkzeug',
    intro:
      'Signiert die Adresse eines Objekts auf Zeit und erklärt bereits signierte Links. Für Ihren eigenen Rechner: Die Seite arbeitet für sich allein, sendet nichts und vergisst die Schlüssel, sobald Sie sie verlassen. Geben Sie in eine Kopie auf einer fremden Website keine Schlüssel ein.',
    language: 'Sprache',
    pages: 'Weitere Seiten',
    upload: 'Hochladen',
    inForm: 'In einem Formular',
    download: 'Herunterladen',
    folder: 'Ordner',
    tabs: 'Was möchten Sie tun?',
    sign: 'Signieren',
    explain: 'Erklären',
  },
  form: {
    address: 'Adresse des Objekts',
    addressHint: 'Wie in der Konsole angezeigt: COS, Amazon S3, R2, MinIO, eigene Domain.',
    read: 'Aus der Adresse gelesen',
    readOf: 'Aus der Adresse gelesen: {provider}',
    service: 'Dienst',
    style: 'Wo der Bucket-Name steht',
    styleHost: 'vor dem Host',
    stylePath: 'am Anfang des Pfads',
    styleDomain: 'nirgends: eigene Domain',
    bucket: 'Bucket',
    region: 'Region',
    key: 'Objektschlüssel (dekodiert)',
    server: 'Server',
    serverHint: 'Leer: der Server des Anbieters für Bucket und Region.',
    purpose: 'Wofür der Link ist',
    method: 'Methode',
    amount: 'Gültigkeitsdauer',
    unit: 'Einheit',
    contentType: 'Content-Type',
    contentTypeHint: 'Der Upload muss genau diesen Wert tragen. Leer: wird nicht signiert.',
    filename: 'Speichern unter',
    filenameHint: 'Der Link lädt dann unter diesem Namen herunter. Leer: Der Browser entscheidet.',
    signingKey: 'Zugangsschlüssel',
    permanent: 'Dauerhaft',
    temporary: 'Temporär',
    secretId: 'Secret-ID oder Access-Key-ID',
    secretKey: 'Geheimer Schlüssel',
    token: 'Sitzungstoken',
    keyEnd: 'Schlüssel läuft ab am',
    keyEndHint: 'Nach Ihrer Uhr. Leer: nicht bekannt.',
  },
  methods: {
    GET: 'GET: herunterladen',
    PUT: 'PUT: hochladen',
    HEAD: 'HEAD: Größe und Typ',
    DELETE: 'DELETE: löschen',
  },
  faults: {
    address: 'Das ist nicht die Adresse eines Objekts.',
    amount: 'Ganze Sekunden, mindestens eine.',
    contentType: 'Ein Typ besteht aus einfachen lateinischen Zeichen.',
    keyEnd: 'Dieser Schlüssel ist abgelaufen.',
    server: 'Ein Server wird als https://host geschrieben, bei Bedarf mit Port.',
    bucket: 'Ein Bucket-Name sieht aus wie {example}.',
    region: 'Eine Region heißt zum Beispiel {example}.',
    key: 'Ein Name mit einem Abschnitt „.“ oder „..“ kann in keiner URL stehen.',
  },
  notes: {
    'query-dropped':
      'Was hinter dem Fragezeichen stand, wurde weggelassen. Gehört es zum Namen, tragen Sie es beim Schlüssel ein.',
    'fragment-dropped':
      'Was hinter dem # stand, wurde weggelassen. Gehört es zum Namen, tragen Sie es beim Schlüssel ein.',
    'unknown-host':
      'Der Host gehört zu keinem bekannten Anbieter. Wählen Sie den Dienst und prüfen Sie, was gelesen wurde.',
    'unknown-region': 'Der Host verrät die Region nicht, die Signatur braucht sie aber.',
    'public-host': 'Dieser Host antwortet ohne Signatur: Nehmen Sie die Adresse des Buckets aus der Konsole.',
    'other-scheme':
      'Dieser Anbieter signiert anders. Das Werkzeug kann solche Links erklären, aber nicht signieren.',
  },
  result: {
    missing: 'Es fehlt noch: {fields}.',
    wrong: 'Oben stimmt etwas nicht.',
    signed: 'Signiert für {method}. Gültigkeitsdauer: {time}.',
    signedKey:
      'Signiert für {method}. Gültigkeitsdauer: {time} statt {wished}, denn der temporäre Schlüssel läuft früher ab: T = min(X, Y).',
    signedProvider:
      'Signiert für {method}. Gültigkeitsdauer: {time} statt {wished}, denn mehr lässt der Anbieter nicht zu.',
    url: 'Signierte URL',
    until: 'Gültig bis {moment}. Wer den Link hat, kann ihn bis dahin benutzen.',
    untilKey:
      'Gültig bis {moment}, sofern der temporäre Schlüssel nicht früher abläuft. Wer den Link hat, kann ihn bis dahin benutzen.',
    header: 'Die Anfrage muss diesen Header tragen:',
    again: 'Neu signieren, ab jetzt',
    clear: 'Alles leeren',
    stages: 'Wie die Signatur entstanden ist',
    empty: '(leer)',
    insecure: 'Browser signieren nur auf localhost und über https.',
    failed: 'Signieren nicht möglich: {reason}.',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    selected: 'Markiert: Bitte mit der Tastatur kopieren.',
  },
  cosStages: {
    KeyTime: 'Beginn und Ende der Gültigkeit, in Sekunden seit 1970.',
    SignKey:
      'HMAC-SHA1 von KeyTime mit dem geheimen Schlüssel. Wer ihn hat, kann bis zum Ende von KeyTime signieren: nicht weitergeben.',
    UrlParamList: 'Namen der signierten Parameter, sortiert.',
    HttpParameters: 'Dieselben mit ihren Werten, kodiert.',
    HeaderList: 'Namen der signierten Header, sortiert.',
    HttpHeaders: 'Dieselben mit ihren Werten, kodiert.',
    HttpString:
      'Die Anfrage, wie sie signiert wird: Methode, dekodierter Pfad, Parameter und Header, je eine Zeile.',
    'SHA1(HttpString)': 'Ihr Hashwert.',
    StringToSign: 'Algorithmus, KeyTime und dieser Hashwert, je eine Zeile.',
    Signature: 'HMAC-SHA1 von StringToSign mit SignKey: der Parameter q-signature.',
  },
  s3Stages: {
    CanonicalRequest:
      'Die Anfrage, wie sie signiert wird: Methode, Pfad, sortierte Parameter, Header, deren Namen, Hashwert des Inhalts.',
    'SHA256(CanonicalRequest)': 'Ihr Hashwert.',
    CredentialScope: 'Tag, Region und Dienst, für die die Signatur gilt.',
    StringToSign: 'Algorithmus, Zeitpunkt, Geltungsbereich und dieser Hashwert, je eine Zeile.',
    DateKey: 'HMAC-SHA256 des Tages mit dem geheimen Schlüssel. Wer ihn hat, kann für diesen Tag signieren.',
    DateRegionKey:
      'HMAC-SHA256 der Region mit DateKey. Wer ihn hat, kann für diesen Tag und diese Region signieren.',
    DateRegionServiceKey: 'HMAC-SHA256 des Dienstes mit DateRegionKey.',
    SigningKey:
      'HMAC-SHA256 des Wortes aws4_request mit DateRegionServiceKey: Damit wird signiert. Nicht weitergeben.',
    Signature: 'HMAC-SHA256 von StringToSign mit SigningKey: der Parameter X-Amz-Signature.',
  },
  ...deExplain,
}
