import type { ToolStrings } from './strings.js'
import { itExplain } from './explain/it.js'

export const it: ToolStrings = {
  locale: 'it',
  page: {
    title: 'Strumento per le firme',
    intro:
      'Firma l’indirizzo di un oggetto per un certo tempo e spiega i link già firmati. È per il tuo computer: la pagina funziona da sola, non invia nulla e dimentica le chiavi quando la lasci. Non inserire chiavi in una copia ospitata su un sito altrui.',
    language: 'Lingua',
    pages: 'Altre pagine',
    upload: 'Caricamento',
    inForm: 'In un modulo',
    download: 'Download',
    folder: 'Cartella',
    tabs: 'Che cosa fare',
    sign: 'Firma',
    explain: 'Spiega',
  },
  form: {
    address: 'Indirizzo dell’oggetto',
    addressHint: 'Come lo mostra la console: COS, Amazon S3, R2, MinIO o un tuo dominio.',
    read: 'Letto dall’indirizzo',
    readOf: 'Letto dall’indirizzo: {provider}',
    service: 'Servizio',
    style: 'Dove si trova il nome del bucket',
    styleHost: 'prima dell’host',
    stylePath: 'all’inizio del percorso',
    styleDomain: 'da nessuna parte: dominio proprio',
    bucket: 'Bucket',
    region: 'Regione',
    key: 'Chiave dell’oggetto (decodificata)',
    server: 'Server',
    serverHint: 'Vuoto: quello del provider per questo bucket e questa regione.',
    purpose: 'A che cosa serve il link',
    method: 'Metodo',
    amount: 'Validità',
    unit: 'Unità',
    contentType: 'Content-Type',
    contentTypeHint: 'Il caricamento dovrà avere esattamente questo valore. Vuoto: non viene firmato.',
    filename: 'Salva come',
    filenameHint: 'Il link scarica il file con questo nome. Vuoto: decide il browser.',
    signingKey: 'Chiave di accesso',
    permanent: 'Permanente',
    temporary: 'Temporanea',
    secretId: 'SecretId o ID chiave di accesso',
    secretKey: 'Chiave segreta',
    token: 'Token di sessione',
    keyEnd: 'Scadenza della chiave',
    keyEndHint: 'Secondo il tuo orologio. Vuoto: non si sa.',
  },
  methods: {
    GET: 'GET: download',
    PUT: 'PUT: caricamento',
    HEAD: 'HEAD: dimensione e tipo',
    DELETE: 'DELETE: eliminazione',
  },
  faults: {
    address: 'Non è l’indirizzo di un oggetto.',
    amount: 'Secondi interi, almeno uno.',
    contentType: 'Un tipo si scrive con lettere latine senza accenti.',
    keyEnd: 'Questa chiave è scaduta.',
    server: 'Un server si scrive come https://host, con la porta se serve.',
    bucket: 'Il nome di un bucket è del tipo {example}.',
    region: 'Il nome di una regione è del tipo {example}.',
    key: 'Nessun URL può contenere un nome con una parte “.” o “..”.',
  },
  notes: {
    'query-dropped':
      'Ciò che seguiva il punto interrogativo è stato tralasciato. Se fa parte del nome, aggiungilo alla chiave dell’oggetto.',
    'fragment-dropped':
      'Ciò che seguiva # è stato tralasciato. Se fa parte del nome, aggiungilo alla chiave dell’oggetto.',
    'unknown-host':
      'L’host non è di nessun provider conosciuto. Scegli il servizio e controlla ciò che è stato letto.',
    'unknown-region': 'L’host non indica la regione, che però serve alla firma.',
    'public-host': 'Questo host risponde senza firme: copia dalla console l’indirizzo del bucket stesso.',
    'other-scheme':
      'Questo provider firma in un altro modo: lo strumento può spiegare i suoi link, ma non firmarli.',
  },
  result: {
    missing: 'Manca ancora: {fields}.',
    wrong: 'Qualcosa qui sopra non è corretto.',
    signed: 'Firmato per {method}. Validità: {time}.',
    signedKey:
      'Firmato per {method}. Validità: {time} invece di {wished}, perché la chiave temporanea scade prima: T = min(X, Y).',
    signedProvider:
      'Firmato per {method}. Validità: {time} invece di {wished}, perché il provider non consente di più.',
    url: 'URL firmato',
    until: 'Valido fino a: {moment}. Fino ad allora può usarlo chiunque abbia il link.',
    untilKey:
      'Valido fino a: {moment}, a meno che la chiave temporanea non scada prima. Fino ad allora può usarlo chiunque abbia il link.',
    header: 'La richiesta deve avere questa intestazione:',
    again: 'Firma di nuovo, da ora',
    clear: 'Cancella tutto',
    stages: 'Come è nata la firma',
    empty: '(vuoto)',
    insecure: 'I browser firmano solo su localhost e su https.',
    failed: 'Impossibile firmare: {reason}.',
    copy: 'Copia',
    copied: 'Copiato.',
    selected: 'Selezionato: copialo con la tastiera.',
  },
  cosStages: {
    KeyTime: 'Inizio e fine della validità, in secondi dal 1970.',
    SignKey:
      'HMAC-SHA1 di KeyTime con la chiave segreta. Chi ce l’ha può firmare fino alla fine di KeyTime: non condividerla.',
    UrlParamList: 'Nomi dei parametri firmati, in ordine.',
    HttpParameters: 'Gli stessi con i loro valori, codificati.',
    HeaderList: 'Nomi delle intestazioni firmate, in ordine.',
    HttpHeaders: 'Le stesse con i loro valori, codificate.',
    HttpString:
      'La richiesta così come viene firmata: metodo, percorso decodificato, parametri e intestazioni, uno per riga.',
    'SHA1(HttpString)': 'Il suo hash.',
    StringToSign: 'Algoritmo, KeyTime e quell’hash, uno per riga.',
    Signature: 'HMAC-SHA1 di StringToSign con SignKey: il parametro q-signature.',
  },
  s3Stages: {
    CanonicalRequest:
      'La richiesta così come viene firmata: metodo, percorso, parametri in ordine, intestazioni, loro nomi e hash del contenuto.',
    'SHA256(CanonicalRequest)': 'Il suo hash.',
    CredentialScope: 'Giorno, regione e servizio per cui vale la firma.',
    StringToSign: 'Algoritmo, momento, ambito e quell’hash, uno per riga.',
    DateKey: 'HMAC-SHA256 del giorno con la chiave segreta. Chi ce l’ha può firmare per quel giorno.',
    DateRegionKey:
      'HMAC-SHA256 della regione con DateKey. Chi ce l’ha può firmare per quel giorno e quella regione.',
    DateRegionServiceKey: 'HMAC-SHA256 del servizio con DateRegionKey.',
    SigningKey:
      'HMAC-SHA256 della parola aws4_request con DateRegionServiceKey: è quella che firma. Non condividerla.',
    Signature: 'HMAC-SHA256 di StringToSign con SigningKey: il parametro X-Amz-Signature.',
  },
  ...itExplain,
}
