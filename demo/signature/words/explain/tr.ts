import type { ExplainStrings } from '../strings.js'

export const trExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 veya S3 uyumlu bir depolama alanı',
  },
  explain: {
    url: 'Önceden imzalanmış URL',
    hint: 'COS, S3, Google, OSS veya Azure; size geldiği gibi, çevresindeki her şeyle. Bağlantı açılmaz.',
    noUrl: 'Bu metinde bağlantı yok.',
    unsigned:
      'Bu bağlantıda bilinen bir imza yok: Ya her zaman çalışır, ya yalnızca okuma izni olanlar için çalışır, ya da hiç çalışmaz.',
    willFail: '{provider}. Bu bağlantı çalışmayacak.',
    wasDamaged: '{provider}. Bağlantı hasarlıydı ve aşağıda onarıldı.',
    isFine: '{provider}. Bu bağlantıda bozuk bir şey yok.',
    noEnd: 'Bitişi yok',
    ended: '{time} önce sona erdi',
    begins: '{time} sonra başlıyor',
    left: 'Kalan süre: {time}',
    broken: 'Başarısız olacak',
    caution: 'Dikkat',
    note: 'Bilgi',
    repaired: 'Onarıldı',
    repairedUrl: 'Onarılan URL',
    says: 'Bağlantıda yazanlar',
  },
  facts: {
    provider: 'Sağlayıcı',
    algorithm: 'İmzalama biçimi',
    host: 'Ana makine',
    bucket: 'Bucket',
    bucketUnknown: 'Ne ana makineden ne yoldan anlaşılıyor; aşağıdaki ad bununla başlıyor olabilir.',
    object: 'Nesne',
    method: 'Yöntem',
    begins: 'Başlangıç',
    beginsUnknown: 'Belirtilmemiş: hemen veya oluşturulduğu andan itibaren.',
    ends: 'Bitiş',
    endsUnknown: 'Belirtilmemiş.',
    headers: 'İmzalı üstbilgiler',
    parameters: 'İmzalı parametreler',
    unlisted: 'URL bunları listelemiyor.',
    none: 'yok',
    keyId: 'Anahtar kimliği',
    keyIdUnknown: 'URL’de yer almıyor.',
    keyKind: 'Anahtar türü',
    temporary: 'geçici: belirteci URL’de',
    permanent: 'görünüşe göre kalıcı',
  },
  methodReasons: {
    unknown:
      'URL’de belirtilmemiş. Yalnızca imzalandığı yöntem için geçerlidir; açılan bir bağlantı GET gönderir ve başka bir yöntem için imzalandıysa reddedilir.',
    operation: '{operation} işlemi için imzalanmış.',
    permissions: 'URL’nin verdiği izinler: {permissions} (r okur, c ve w yazar, d siler, l listeler).',
    answer: 'Büyük olasılıkla: Yanıtın üstbilgilerini belirliyor, bu yalnızca indirmede gerekir.',
    part: 'Büyük olasılıkla: Bir yüklemenin parçasını belirtiyor.',
    body: 'Büyük olasılıkla: İçerik üstbilgileri imzalanmış, bunlar yalnızca yüklemede olur.',
  },
  problems: {
    'missing-parameter': 'Eksik olan: {names}. Depolama alanı bağlantıyı reddeder, bir parçası kaybolmuş.',
    'cut-off': 'İmza yok veya uzunluğu doğru değil: Sonu kesilmiş veya bir şey eklenmiş.',
    shortened:
      'Görüntülemek için üç noktayla kısaltılmış: Gösterilen metni değil, bağlantının kendisini kopyalayın.',
    'encoded-path':
      'Nesnenin adında yüzde işaretleri olur: {name}. Aslında yoksa bağlantı iki kez kodlanmış.',
    'no-end': 'Ne zaman biteceği belirtilmemiş veya depolama alanının okuyabileceği biçimde değil.',
    expired: '{time} önce sona erdi. Yenisini isteyin.',
    'not-yet-valid':
      'Bu aygıtın saatine göre {time} sonra başlıyor. Yeni oluşturulduysa bu saat veya imzalayanın saati yanlıştır ve o zamana kadar depolama alanı reddedebilir.',
    'too-long':
      'İstenen süre: {claimed}. Sağlayıcı en fazla {longest} süreye izin verir ve bağlantıyı tümüyle reddeder.',
    insecure:
      'http kullanıyor: Ağı dinleyen biri okuyup kullanabilir, https üzerindeki bir sayfa yükleyemeyebilir.',
    'headers-needed':
      'Yalnızca şunları imzalandığı gibi gönderen bir programla çalışır: {names}. Açılan veya tıklanan bir bağlantı bunları göndermez ve reddedilir.',
    'content-type-signed': 'Content-Type imzalı: Yükleme, imzalanan türü harfi harfine taşımalıdır.',
    'content-type-maybe':
      'Content-Type’ın imzalanıp imzalanmadığı URL’den anlaşılmıyor: Yükleme, imzalanan türü taşımalı veya hiç tür taşımamalıdır.',
    'length-signed': 'Content-Length imzalı: Yükleme tam olarak imzalanan boyutta olmalıdır.',
    'not-a-download': '{method} içindir: Bağlantı olarak açıldığında GET gönderir ve reddedilir.',
    'temporary-key':
      'Geçici bir anahtarla imzalanmış; üzerinde ne yazarsa yazsın en geç o anahtarla birlikte sona erer. Bunun ne zaman olacağı URL’de yer almıyor.',
    'names-download': 'Yanıt bu üstbilgiyi taşıyacak: {header}',
  },
  repairs: {
    around: 'Bağlantının çevresindekiler kaldırıldı: tırnaklar, parantezler veya sözcükler.',
    invisible: 'Görünmeyen karakterler kaldırıldı.',
    wrapped: 'Bağlantı bir satır sonu veya boşlukla bölünmüştü ve yeniden birleştirildi.',
    space: 'Boşluklar %20 olarak yazıldı.',
    escaped: '&amp; gibi kaçış dizileri geri alındı: Depolama alanı için &amp; başka bir parametredir.',
    'encoded-whole': 'Bağlantı başka bir bağlantının parçası olarak kodlanmıştı ve kodu çözüldü.',
    'encoded-twice': 'Bağlantı iki kez yüzde kodlanmıştı (% yerine %25) ve kodu bir kez çözüldü.',
  },
}
