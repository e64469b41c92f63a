import type { ToolStrings } from './strings.js'
import { frExplain } from './explain/fr.js'

export const fr: ToolStrings = {
  locale: 'fr',
  page: {
    title: 'Outil de signature',
    intro:
      'Signe l’adresse d’un objet pour un temps et explique les liens déjà signés. Pour votre propre ordinateur\u00a0: la page fonctionne seule, n’envoie rien et oublie les clés dès que vous la quittez. Ne saisissez pas de clés dans une copie hébergée sur le site d’un tiers.',
    language: 'Langue',
    pages: 'Autres pages',
    upload: 'Envoi',
    inForm: 'Dans un formulaire',
    download: 'Téléchargement',
    folder: 'Dossier',
    tabs: 'Que faire',
    sign: 'Signer',
    explain: 'Expliquer',
  },
  form: {
    address: 'Adresse de l’objet',
    addressHint: 'Telle que la console l’affiche\u00a0: COS, Amazon S3, R2, MinIO ou votre propre domaine.',
    read: 'Lu dans l’adresse',
    readOf: 'Lu dans l’adresse\u00a0: {provider}',
    service: 'Service',
    style: 'Place du nom du compartiment',
    styleHost: 'devant l’hôte',
    stylePath: 'au début du chemin',
    styleDomain: 'nulle part\u00a0: domaine propre',
    bucket: 'Compartiment (bucket)',
    region: 'Région',
    key: 'Clé de l’objet (décodée)',
    server: 'Serveur',
    serverHint: 'Vide\u00a0: celui du fournisseur pour ce compartiment et cette région.',
    purpose: 'À quoi sert le lien',
    method: 'Méthode',
    amount: 'Durée de validité',
    unit: 'Unité',
    contentType: 'Content-Type',
    contentTypeHint: 'L’envoi devra porter exactement cette valeur. Vide\u00a0: non signé.',
    filename: 'Enregistrer sous',
    filenameHint: 'Le lien télécharge alors le fichier sous ce nom. Vide\u00a0: le navigateur décide.',
    signingKey: 'Clé d’accès',
    permanent: 'Permanente',
    temporary: 'Temporaire',
    secretId: 'SecretId ou ID de clé d’accès',
    secretKey: 'Clé secrète',
    token: 'Jeton de session',
    keyEnd: 'Fin de validité de la clé',
    keyEndHint: 'D’après votre horloge. Vide\u00a0: inconnue.',
  },
  methods: {
    GET: 'GET\u00a0: télécharger',
    PUT: 'PUT\u00a0: envoyer',
    HEAD: 'HEAD\u00a0: taille et type',
    DELETE: 'DELETE\u00a0: supprimer',
  },
  faults: {
    address: 'Ce n’est pas l’adresse d’un objet.',
    amount: 'Des secondes entières, une au moins.',
    contentType: 'Un type s’écrit en lettres latines sans accents.',
    keyEnd: 'Cette clé a expiré.',
    server: 'Un serveur s’écrit https://host, avec le port si nécessaire.',
    bucket: 'Un compartiment porte un nom comme {example}.',
    region: 'Une région porte un nom comme {example}.',
    key: 'Aucune URL ne peut porter un nom dont une partie est «\u00a0.\u00a0» ou «\u00a0..\u00a0».',
  },
  notes: {
    'query-dropped':
      'Ce qui suivait le point d’interrogation a été omis. Si cela fait partie du nom, ajoutez-le à la clé de l’objet.',
    'fragment-dropped':
      'Ce qui suivait le # a été omis. Si cela fait partie du nom, ajoutez-le à la clé de l’objet.',
    'unknown-host':
      'Cet hôte n’est celui d’aucun fournisseur connu. Indiquez le service et vérifiez ce qui a été lu.',
    'unknown-region': 'L’hôte n’indique pas la région, et la signature en a besoin.',
    'public-host':
      'Cet hôte répond sans signature\u00a0: prenez dans la console l’adresse du compartiment lui-même.',
    'other-scheme':
      'Ce fournisseur signe autrement\u00a0: cet outil peut expliquer ses liens, mais pas les signer.',
  },
  result: {
    missing: 'Il manque encore\u00a0: {fields}.',
    wrong: 'Quelque chose ci-dessus est incorrect.',
    signed: 'Signée pour {method}. Durée de validité\u00a0: {time}.',
    signedKey:
      'Signée pour {method}. Durée de validité\u00a0: {time} au lieu de {wished}, car la clé temporaire expire avant\u00a0: T = min(X, Y).',
    signedProvider:
      'Signée pour {method}. Durée de validité\u00a0: {time} au lieu de {wished}, car le fournisseur n’accepte pas plus.',
    url: 'URL signée',
    until: 'Valable jusqu’au {moment}. D’ici là, quiconque a le lien peut l’utiliser.',
    untilKey:
      'Valable jusqu’au {moment}, à moins que la clé temporaire n’expire avant. D’ici là, quiconque a le lien peut l’utiliser.',
    header: 'La requête doit porter cet en-tête\u00a0:',
    again: 'Signer de nouveau, à partir de maintenant',
    clear: 'Tout effacer',
    stages: 'Comment la signature a été obtenue',
    empty: '(vide)',
    insecure: 'Les navigateurs ne signent que sur localhost et en https.',
    failed: 'Signature impossible\u00a0: {reason}.',
    copy: 'Copier',
    copied: 'Copiée.',
    selected: 'Sélectionnée\u00a0: copiez-la avec le clavier.',
  },
  cosStages: {
    KeyTime: 'Début et fin de la validité, en secondes depuis 1970.',
    SignKey:
      'HMAC-SHA1 de KeyTime avec la clé secrète. Quiconque l’a peut signer jusqu’à la fin de KeyTime\u00a0: gardez-la pour vous.',
    UrlParamList: 'Noms des paramètres signés, triés.',
    HttpParameters: 'Les mêmes avec leurs valeurs, encodés.',
    HeaderList: 'Noms des en-têtes signés, triés.',
    HttpHeaders: 'Les mêmes avec leurs valeurs, encodés.',
    HttpString:
      'La requête telle qu’elle est signée\u00a0: méthode, chemin décodé, paramètres et en-têtes, un par ligne.',
    'SHA1(HttpString)': 'Son empreinte.',
    StringToSign: 'Algorithme, KeyTime et cette empreinte, un par ligne.',
    Signature: 'HMAC-SHA1 de StringToSign avec SignKey\u00a0: le paramètre q-signature.',
  },
  s3Stages: {
    CanonicalRequest:
      'La requête telle qu’elle est signée\u00a0: méthode, chemin, paramètres triés, en-têtes, leurs noms, empreinte du contenu.',
    'SHA256(CanonicalRequest)': 'Son empreinte.',
    CredentialScope: 'Jour, région et service pour lesquels la signature est valable.',
    StringToSign: 'Algorithme, instant, portée et cette empreinte, un par ligne.',
    DateKey: 'HMAC-SHA256 du jour avec la clé secrète. Quiconque l’a peut signer pour ce jour.',
    DateRegionKey:
      'HMAC-SHA256 de la région avec DateKey. Quiconque l’a peut signer pour ce jour et cette région.',
    DateRegionServiceKey: 'HMAC-SHA256 du service avec DateRegionKey.',
    SigningKey:
      'HMAC-SHA256 du mot aws4_request avec DateRegionServiceKey\u00a0: c’est elle qui signe. Gardez-la pour vous.',
    Signature: 'HMAC-SHA256 de StringToSign avec SigningKey\u00a0: le paramètre X-Amz-Signature.',
  },
  ...frExplain,
}
