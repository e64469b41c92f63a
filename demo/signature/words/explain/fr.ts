import type { ExplainStrings } from '../strings.js'

export const frExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 ou un stockage compatible S3',
  },
  explain: {
    url: 'URL présignée',
    hint: 'De COS, S3, Google, OSS ou Azure\u00a0; telle qu’elle est arrivée, avec ce qui l’entoure. Elle n’est pas ouverte.',
    noUrl: 'Il n’y a pas de lien dans ce texte.',
    unsigned:
      'Ce lien ne porte aucune signature connue\u00a0: il fonctionne toujours, seulement pour ceux qui ont le droit de lire l’objet, ou pas du tout.',
    willFail: '{provider}. Ce lien ne fonctionnera pas.',
    wasDamaged: '{provider}. Le lien était abîmé et il est réparé ci-dessous.',
    isFine: '{provider}. Rien n’est abîmé dans ce lien.',
    noEnd: 'Sans fin',
    ended: 'Expiré depuis {time}',
    begins: 'Commence dans {time}',
    left: 'Temps restant\u00a0: {time}',
    broken: 'Échouera',
    caution: 'Attention',
    note: 'Bon à savoir',
    repaired: 'Réparé',
    repairedUrl: 'URL réparée',
    says: 'Ce que dit le lien',
  },
  facts: {
    provider: 'Fournisseur',
    algorithm: 'Type de signature',
    host: 'Hôte',
    bucket: 'Compartiment (bucket)',
    bucketUnknown:
      'Ni l’hôte ni le chemin ne l’indiquent\u00a0; le nom ci-dessous commence peut-être par lui.',
    object: 'Objet',
    method: 'Méthode',
    begins: 'Début de validité',
    beginsUnknown: 'Non indiqué\u00a0: tout de suite, ou dès sa création.',
    ends: 'Fin de validité',
    endsUnknown: 'Non indiquée.',
    headers: 'En-têtes signés',
    parameters: 'Paramètres signés',
    unlisted: 'L’URL ne les énumère pas.',
    none: 'aucun',
    keyId: 'ID de la clé',
    keyIdUnknown: 'Il ne figure pas dans l’URL.',
    keyKind: 'Type de clé',
    temporary: 'temporaire\u00a0: son jeton est dans l’URL',
    permanent: 'permanente, autant qu’on puisse en juger',
  },
  methodReasons: {
    unknown:
      'L’URL ne le dit pas. Elle ne vaut que pour la méthode pour laquelle elle a été signée\u00a0; un lien qu’on ouvre envoie GET et il est refusé si c’en était une autre.',
    operation: 'Signée pour l’opération {operation}.',
    permissions: 'L’URL permet {permissions}\u00a0: r lit, c et w écrivent, d supprime, l énumère.',
    answer: 'Probablement\u00a0: elle fixe des en-têtes de la réponse, dont seul un téléchargement a besoin.',
    part: 'Probablement\u00a0: elle désigne une partie d’un envoi.',
    body: 'Probablement\u00a0: des en-têtes de contenu sont signés, et seul un envoi en a.',
  },
  problems: {
    'missing-parameter': 'Sans {names}, le stockage refuse\u00a0: une partie s’est perdue.',
    'cut-off':
      'La signature manque ou n’a pas la bonne longueur\u00a0: la fin a été coupée, ou quelque chose a été ajouté.',
    shortened:
      'Le lien a été abrégé à l’affichage par trois points\u00a0: copiez le lien lui-même et non le texte affiché.',
    'encoded-path':
      'Le nom de l’objet contiendrait des signes pour cent\u00a0: {name}. S’il n’en a pas, le lien a été encodé deux fois.',
    'no-end': 'Le lien ne dit pas quand il expire, ou pas sous une forme que le stockage comprend.',
    expired: 'Expiré depuis {time}. Demandez un nouveau lien.',
    'not-yet-valid':
      'D’après l’horloge de cet appareil, il commence dans {time}. S’il vient d’être créé, cette horloge ou celle du signataire est fausse, et le stockage peut le refuser d’ici là.',
    'too-long':
      'Durée demandée\u00a0: {claimed}. Le fournisseur accepte {longest} au maximum et refuse le lien tout entier.',
    insecure:
      'Il passe par http\u00a0: quiconque écoute peut le lire et l’utiliser, et une page en https ne pourra peut-être pas le charger.',
    'headers-needed':
      'Il ne fonctionne qu’avec un programme qui envoie {names} comme à la signature. Un lien ouvert ou cliqué n’en envoie rien et il est refusé.',
    'content-type-signed':
      'Content-Type est signé\u00a0: l’envoi doit porter exactement le type signé, à la lettre près.',
    'content-type-maybe':
      'L’URL ne dit pas si un Content-Type a été signé\u00a0: un envoi doit porter celui de la signature, ou aucun.',
    'length-signed': 'Content-Length est signé\u00a0: l’envoi doit avoir exactement la taille signée.',
    'not-a-download':
      'Il est fait pour {method}\u00a0: ouvert comme un lien, il envoie GET et il est refusé.',
    'temporary-key':
      'Signé avec une clé temporaire, il expire au plus tard avec elle, quoi qu’il indique. Quand, l’URL ne le dit pas.',
    'names-download': 'La réponse portera cet en-tête\u00a0: {header}',
  },
  repairs: {
    around: 'Ce qui entourait le lien a été retiré\u00a0: guillemets, parenthèses ou mots.',
    invisible: 'Des caractères invisibles ont été retirés.',
    wrapped: 'Le lien était coupé par un saut de ligne ou une espace, et il a été recollé.',
    space: 'Les espaces ont été écrites %20.',
    escaped:
      'Des échappements comme &amp; ont été défaits\u00a0: pour le stockage, &amp; est un autre paramètre.',
    'encoded-whole': 'Le lien était encodé comme partie d’un autre lien, et il a été décodé.',
    'encoded-twice': 'Le lien était encodé deux fois (%25 au lieu de %), et il a été décodé une fois.',
  },
}
