import type { ExplainStrings } from '../strings.js'

export const ptBRExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 ou um armazenamento compatível com S3',
  },
  explain: {
    url: 'URL pré-assinado',
    hint: 'De COS, S3, Google, OSS ou Azure; como chegou, com tudo o que estiver em volta. Ele não é aberto.',
    noUrl: 'Não há nenhum link neste texto.',
    unsigned:
      'Este link não traz nenhuma assinatura conhecida: funciona para sempre, só para quem tem permissão de leitura, ou não funciona.',
    willFail: '{provider}. Este link não vai funcionar.',
    wasDamaged: '{provider}. O link estava danificado e foi corrigido abaixo.',
    isFine: '{provider}. Não há nada quebrado neste link.',
    noEnd: 'Sem expiração',
    ended: 'Expirou há {time}',
    begins: 'Começa em {time}',
    left: 'Tempo restante: {time}',
    broken: 'Vai falhar',
    caution: 'Atenção',
    note: 'Bom saber',
    repaired: 'Corrigido',
    repairedUrl: 'URL corrigido',
    says: 'O que ele diz',
  },
  facts: {
    provider: 'Provedor',
    algorithm: 'Tipo de assinatura',
    host: 'Host',
    bucket: 'Bucket',
    bucketUnknown: 'Não dá para ver pelo host nem pelo caminho; o nome abaixo pode começar com ele.',
    object: 'Objeto',
    method: 'Método',
    begins: 'Válido desde',
    beginsUnknown: 'Não diz: imediatamente, ou desde que foi criado.',
    ends: 'Válido até',
    endsUnknown: 'Não diz.',
    headers: 'Cabeçalhos assinados',
    parameters: 'Parâmetros assinados',
    unlisted: 'O URL não os lista.',
    none: 'nenhum',
    keyId: 'ID da chave',
    keyIdUnknown: 'Não consta no URL.',
    keyKind: 'Tipo de chave',
    temporary: 'temporária: o token está no URL',
    permanent: 'permanente, ao que parece',
  },
  methodReasons: {
    unknown:
      'O URL não diz. Ele só vale para o método para o qual foi assinado; um link aberto envia GET e é recusado se o método era outro.',
    operation: 'Foi assinado para a operação {operation}.',
    permissions: 'O URL permite {permissions}: r lê, c e w gravam, d exclui, l lista.',
    answer: 'Provavelmente: define cabeçalhos da resposta, algo de que só um download precisa.',
    part: 'Provavelmente: indica uma parte de um envio.',
    body: 'Provavelmente: há cabeçalhos de conteúdo assinados, que só um envio tem.',
  },
  problems: {
    'missing-parameter': 'Sem {names}, o armazenamento recusa: uma parte se perdeu.',
    'cut-off':
      'A assinatura falta ou não tem o comprimento certo: o final foi cortado, ou algo foi acrescentado.',
    shortened: 'Foi encurtado com três pontos para exibição: copie o próprio link, não o texto mostrado.',
    'encoded-path':
      'O nome do objeto teria sinais de porcentagem: {name}. Se não tiver nenhum, o link foi codificado duas vezes.',
    'no-end': 'Não diz quando expira, ou não em um formato que o armazenamento entenda.',
    expired: 'Expirou há {time}. Peça um novo.',
    'not-yet-valid':
      'Pelo relógio deste dispositivo, começa em {time}. Se acabou de ser criado, esse relógio ou o de quem assinou está errado, e até lá o armazenamento pode recusá-lo.',
    'too-long': 'Duração pedida: {claimed}. O provedor aceita no máximo {longest} e recusa o link inteiro.',
    insecure:
      'Usa http: quem estiver na escuta pode ler e usar o link, e uma página em https talvez não possa carregá-lo.',
    'headers-needed':
      'Só funciona com um programa que envie {names} como foi assinado. Um link aberto ou clicado não envia nada disso e é recusado.',
    'content-type-signed':
      'Content-Type está assinado: o envio precisa levar exatamente o tipo assinado, letra por letra.',
    'content-type-maybe':
      'O URL não mostra se um Content-Type foi assinado: um envio precisa levar o que foi assinado, ou nenhum.',
    'length-signed': 'Content-Length está assinado: o envio precisa ter exatamente o tamanho assinado.',
    'not-a-download': 'É para {method}: aberto como link, envia GET e é recusado.',
    'temporary-key':
      'Foi assinado com uma chave temporária e expira no máximo junto com ela, diga o que disser. Quando será isso não consta no URL.',
    'names-download': 'A resposta levará este cabeçalho: {header}',
  },
  repairs: {
    around: 'O que estava em volta do link foi retirado: aspas, parênteses ou palavras.',
    invisible: 'Caracteres invisíveis foram retirados.',
    wrapped: 'O link estava partido por uma quebra de linha ou um espaço e foi emendado.',
    space: 'Os espaços foram escritos como %20.',
    escaped: 'Sequências como &amp; foram desfeitas: para o armazenamento, &amp; é outro parâmetro.',
    'encoded-whole': 'O link estava codificado como parte de outro link e foi decodificado.',
    'encoded-twice':
      'O link tinha dupla codificação por porcentagem (%25 em vez de %) e foi decodificado uma vez.',
  },
}
