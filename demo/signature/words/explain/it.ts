import type { ExplainStrings } from '../strings.js'

export const itExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 o uno spazio di archiviazione compatibile con S3',
  },
  explain: {
    url: 'URL prefirmato',
    hint: 'Di COS, S3, Google, OSS o Azure; così come è arrivato, con tutto ciò che ha intorno. Non viene aperto.',
    noUrl: 'In questo testo non c’è alcun link.',
    unsigned:
      'Questo link non ha nessuna firma conosciuta: funziona per sempre, solo per chi ha il permesso di lettura, oppure non funziona affatto.',
    willFail: '{provider}. Questo link non funzionerà.',
    wasDamaged: '{provider}. Il link era danneggiato ed è stato riparato qui sotto.',
    isFine: '{provider}. In questo link non c’è nulla di rotto.',
    noEnd: 'Nessuna scadenza',
    ended: 'Scaduto da {time}',
    begins: 'Inizia tra {time}',
    left: 'Tempo rimasto: {time}',
    broken: 'Non funzionerà',
    caution: 'Attenzione',
    note: 'Buono a sapersi',
    repaired: 'Riparato',
    repairedUrl: 'URL riparato',
    says: 'Che cosa dice',
  },
  facts: {
    provider: 'Provider',
    algorithm: 'Tipo di firma',
    host: 'Host',
    bucket: 'Bucket',
    bucketUnknown: 'Non si vede né dall’host né dal percorso; il nome qui sotto potrebbe iniziare con esso.',
    object: 'Oggetto',
    method: 'Metodo',
    begins: 'Valido da',
    beginsUnknown: 'Non lo dice: da subito, o da quando è stato creato.',
    ends: 'Valido fino a',
    endsUnknown: 'Non lo dice.',
    headers: 'Intestazioni firmate',
    parameters: 'Parametri firmati',
    unlisted: 'L’URL non ne contiene l’elenco.',
    none: 'nessuno',
    keyId: 'ID della chiave',
    keyIdUnknown: 'Non compare nell’URL.',
    keyKind: 'Tipo di chiave',
    temporary: 'temporanea: il suo token è nell’URL',
    permanent: 'permanente, a quanto si vede',
  },
  methodReasons: {
    unknown:
      'L’URL non lo dice. Vale solo per il metodo con cui è stato firmato; un link che viene aperto invia GET ed è rifiutato se il metodo era un altro.',
    operation: 'È stato firmato per l’operazione {operation}.',
    permissions: 'L’URL consente {permissions}: r legge, c e w scrivono, d elimina, l elenca.',
    answer: 'Probabilmente: stabilisce le intestazioni della risposta, che servono solo a un download.',
    part: 'Probabilmente: indica una parte di un caricamento.',
    body: 'Probabilmente: sono firmate intestazioni di un contenuto, che solo un caricamento ha.',
  },
  problems: {
    'missing-parameter': 'Senza {names} lo spazio di archiviazione lo rifiuta: una parte è andata persa.',
    'cut-off':
      'La firma manca o non ha la lunghezza giusta: la fine è stata tagliata, o è stato aggiunto qualcosa.',
    shortened:
      'È stato abbreviato con tre puntini per la visualizzazione: copia il link stesso, non il testo mostrato.',
    'encoded-path':
      'Il nome dell’oggetto conterrebbe segni di percentuale: {name}. Se non ne ha, il link è stato codificato due volte.',
    'no-end': 'Non dice quando scade, o non in una forma che lo spazio di archiviazione capisca.',
    expired: 'È scaduto da {time}. Chiedine uno nuovo.',
    'not-yet-valid':
      'Secondo l’orologio di questo dispositivo inizia tra {time}. Se è stato appena creato, questo orologio o quello di chi ha firmato è sbagliato, e fino ad allora lo spazio di archiviazione potrebbe rifiutarlo.',
    'too-long':
      'Durata richiesta: {claimed}. Il provider consente al massimo {longest} e rifiuta l’intero link.',
    insecure:
      'Passa per http: chi è in ascolto può leggerlo e usarlo, e una pagina in https potrebbe non riuscire a caricarlo.',
    'headers-needed':
      'Funziona solo con un programma che invii {names} come sono state firmate. Un link aperto o cliccato non ne invia nessuna ed è rifiutato.',
    'content-type-signed':
      'Content-Type è firmato: il caricamento deve avere esattamente il tipo firmato, lettera per lettera.',
    'content-type-maybe':
      'Dall’URL non si vede se sia stato firmato un Content-Type: un caricamento deve avere quello firmato, o nessuno.',
    'length-signed': 'Content-Length è firmato: il caricamento deve avere esattamente la dimensione firmata.',
    'not-a-download': 'È per {method}: aperto come link invia GET ed è rifiutato.',
    'temporary-key':
      'È stato firmato con una chiave temporanea e scade al più tardi con essa, qualunque cosa dica. Quando, nell’URL non è scritto.',
    'names-download': 'La risposta avrà questa intestazione: {header}',
  },
  repairs: {
    around: 'È stato tolto ciò che circondava il link: virgolette, parentesi o parole.',
    invisible: 'Sono stati tolti caratteri invisibili.',
    wrapped: 'Il link era spezzato da un a capo o da uno spazio ed è stato ricomposto.',
    space: 'Gli spazi sono stati scritti come %20.',
    escaped:
      'Sono state annullate sequenze come &amp;: per lo spazio di archiviazione &amp; è un altro parametro.',
    'encoded-whole': 'Il link era codificato come parte di un altro link ed è stato decodificato.',
    'encoded-twice':
      'Il link aveva una doppia codifica percentuale (%25 al posto di %) ed è stato decodificato una volta.',
  },
}
