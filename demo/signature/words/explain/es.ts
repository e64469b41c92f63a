import type { ExplainStrings } from '../strings.js'

export const esExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 o un almacenamiento compatible con S3',
  },
  explain: {
    url: 'URL prefirmada',
    hint: 'De COS, S3, Google, OSS o Azure; tal como llegó, con lo que haya alrededor. No se abre.',
    noUrl: 'No hay ningún enlace en este texto.',
    unsigned:
      'Este enlace no lleva ninguna firma conocida: funciona siempre, solo para quien tenga permiso de lectura, o no funciona.',
    willFail: '{provider}. Este enlace no funcionará.',
    wasDamaged: '{provider}. El enlace estaba dañado y se ha reparado abajo.',
    isFine: '{provider}. No hay nada roto en este enlace.',
    noEnd: 'Sin caducidad',
    ended: 'Caducó hace {time}',
    begins: 'Empieza dentro de {time}',
    left: 'Tiempo restante: {time}',
    broken: 'Fallará',
    caution: 'Atención',
    note: 'Conviene saberlo',
    repaired: 'Reparado',
    repairedUrl: 'URL reparada',
    says: 'Qué dice',
  },
  facts: {
    provider: 'Proveedor',
    algorithm: 'Tipo de firma',
    host: 'Host',
    bucket: 'Bucket',
    bucketUnknown: 'No se ve ni en el host ni en la ruta; puede que el nombre de abajo empiece por él.',
    object: 'Objeto',
    method: 'Método',
    begins: 'Válida desde',
    beginsUnknown: 'No lo dice: de inmediato, o desde que se creó.',
    ends: 'Válida hasta',
    endsUnknown: 'No lo dice.',
    headers: 'Encabezados firmados',
    parameters: 'Parámetros firmados',
    unlisted: 'La URL no los enumera.',
    none: 'ninguno',
    keyId: 'ID de la clave',
    keyIdUnknown: 'No figura en la URL.',
    keyKind: 'Tipo de clave',
    temporary: 'temporal: su token está en la URL',
    permanent: 'permanente, por lo que se ve',
  },
  methodReasons: {
    unknown:
      'La URL no lo dice. Solo sirve para el método con el que se firmó; un enlace que se abre envía GET y se rechaza si era otro.',
    operation: 'Se firmó para la operación {operation}.',
    permissions: 'La URL permite {permissions}: r lee, c y w escriben, d elimina, l enumera.',
    answer: 'Probablemente: fija encabezados de la respuesta, algo que solo necesita una descarga.',
    part: 'Probablemente: nombra una parte de una subida.',
    body: 'Probablemente: hay firmados encabezados de contenido, que solo lleva una subida.',
  },
  problems: {
    'missing-parameter': 'Sin {names}, el almacenamiento lo rechaza: se ha perdido una parte.',
    'cut-off': 'La firma falta o no tiene la longitud correcta: se cortó el final, o se añadió algo.',
    shortened: 'Se acortó con tres puntos para mostrarlo: copia el enlace en sí, no el texto que se ve.',
    'encoded-path':
      'El nombre del objeto tendría signos de porcentaje: {name}. Si no los tiene, el enlace se codificó dos veces.',
    'no-end': 'No dice cuándo caduca, o no de una forma que el almacenamiento entienda.',
    expired: 'Caducó hace {time}. Pide uno nuevo.',
    'not-yet-valid':
      'Según el reloj de este dispositivo, empieza dentro de {time}. Si se acaba de crear, ese reloj o el de quien firmó no va bien, y hasta entonces el almacenamiento puede rechazarlo.',
    'too-long':
      'Duración pedida: {claimed}. El proveedor admite como máximo {longest} y rechaza el enlace entero.',
    insecure:
      'Va por http: quien escuche puede leerlo y usarlo, y una página en https quizá no pueda cargarlo.',
    'headers-needed':
      'Solo funciona con un programa que envíe {names} como se firmó. Un enlace que se abre o se pulsa no envía nada de eso y se rechaza.',
    'content-type-signed':
      'Content-Type está firmado: la subida debe llevar exactamente el tipo que se firmó, letra por letra.',
    'content-type-maybe':
      'La URL no dice si se firmó un Content-Type: la subida debe llevar el que se firmó, o ninguno.',
    'length-signed': 'Content-Length está firmado: la subida debe tener exactamente el tamaño que se firmó.',
    'not-a-download': 'Es para {method}: si se abre como enlace, envía GET y se rechaza.',
    'temporary-key':
      'Se firmó con una clave temporal y caduca con ella a más tardar, diga lo que diga. Cuándo será eso no figura en la URL.',
    'names-download': 'La respuesta llevará este encabezado: {header}',
  },
  repairs: {
    around: 'Se ha quitado lo que rodeaba al enlace: comillas, paréntesis o palabras.',
    invisible: 'Se han quitado caracteres invisibles.',
    wrapped: 'El enlace estaba partido por un salto de línea o un espacio y se ha vuelto a unir.',
    space: 'Los espacios se han escrito como %20.',
    escaped: 'Se han deshecho escapes como &amp;: para el almacenamiento, &amp; es otro parámetro.',
    'encoded-whole': 'El enlace estaba codificado como parte de otro enlace y se ha decodificado.',
    'encoded-twice':
      'El enlace tenía doble codificación porcentual (%25 en lugar de %) y se ha decodificado una vez.',
  },
}
