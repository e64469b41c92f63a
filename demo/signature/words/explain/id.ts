import type { ExplainStrings } from '../strings.js'

export const idExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3, atau penyimpanan yang kompatibel dengan S3',
  },
  explain: {
    url: 'URL pra-tanda tangan (pre-signed)',
    hint: 'Dari COS, S3, Google, OSS, atau Azure; seperti yang diterima, beserta apa pun di sekitarnya. Tautan tidak dibuka.',
    noUrl: 'Tidak ada tautan dalam teks ini.',
    unsigned:
      'Tautan ini tidak memuat tanda tangan yang dikenal: berlaku selamanya, hanya bagi yang berhak membaca objek, atau tidak berlaku sama sekali.',
    willFail: '{provider}. Tautan ini tidak akan berfungsi.',
    wasDamaged: '{provider}. Tautan ini rusak, dan sudah diperbaiki di bawah.',
    isFine: '{provider}. Tidak ada yang rusak pada tautan ini.',
    noEnd: 'Tanpa batas akhir',
    ended: 'Berakhir {time} yang lalu',
    begins: 'Mulai berlaku dalam {time}',
    left: 'Sisa waktu: {time}',
    broken: 'Akan gagal',
    caution: 'Perhatian',
    note: 'Perlu diketahui',
    repaired: 'Diperbaiki',
    repairedUrl: 'URL yang diperbaiki',
    says: 'Isi tautan',
  },
  facts: {
    provider: 'Penyedia',
    algorithm: 'Cara penandatanganan',
    host: 'Host',
    bucket: 'Bucket',
    bucketUnknown: 'Tidak terlihat dari host maupun jalur; nama di bawah mungkin diawali dengannya.',
    object: 'Objek',
    method: 'Metode',
    begins: 'Mulai berlaku',
    beginsUnknown: 'Tidak disebutkan: langsung, atau sejak dibuat.',
    ends: 'Berakhir',
    endsUnknown: 'Tidak disebutkan.',
    headers: 'Header yang ditandatangani',
    parameters: 'Parameter yang ditandatangani',
    unlisted: 'URL tidak mencantumkannya.',
    none: 'tidak ada',
    keyId: 'ID kunci',
    keyIdUnknown: 'Tidak ada di URL.',
    keyKind: 'Jenis kunci',
    temporary: 'sementara: tokennya ada di URL',
    permanent: 'permanen, sejauh yang terlihat',
  },
  methodReasons: {
    unknown:
      'URL tidak menyebutkannya. URL hanya berlaku untuk metode yang ditandatangani; tautan yang dibuka mengirim GET, dan ditolak jika metodenya lain.',
    operation: 'Ditandatangani untuk operasi {operation}.',
    permissions:
      'URL mengizinkan {permissions}: r membaca, c dan w menulis, d menghapus, l menampilkan daftar.',
    answer: 'Kemungkinan: URL menentukan header jawaban, yang hanya diperlukan unduhan.',
    part: 'Kemungkinan: URL menyebutkan bagian dari unggahan.',
    body: 'Kemungkinan: header isi ikut ditandatangani, yang hanya dimiliki unggahan.',
  },
  problems: {
    'missing-parameter': 'Tanpa {names}, penyimpanan menolaknya: ada bagian yang hilang.',
    'cut-off':
      'Tanda tangan tidak ada atau panjangnya tidak sesuai: bagian akhir terpotong, atau ada yang ditambahkan.',
    shortened:
      'Tautan dipersingkat dengan tiga titik untuk tampilan: salin tautannya sendiri, bukan teks yang ditampilkan.',
    'encoded-path':
      'Nama objek akan memuat tanda persen: {name}. Jika sebenarnya tidak ada, tautan dienkode dua kali.',
    'no-end': 'Waktu berakhir tidak disebutkan, atau tidak dalam bentuk yang dipahami penyimpanan.',
    expired: 'Berakhir {time} yang lalu. Mintalah tautan baru.',
    'not-yet-valid':
      'Menurut jam perangkat ini, mulai berlaku dalam {time}. Jika baru saja dibuat, jam ini atau jam pihak yang menandatangani salah, dan penyimpanan mungkin menolaknya sampai saat itu.',
    'too-long':
      'Masa berlaku yang diminta: {claimed}. Penyedia mengizinkan paling lama {longest} dan menolak seluruh tautan.',
    insecure:
      'Menggunakan http: siapa pun yang menyadap dapat membaca dan memakainya, dan halaman https mungkin tidak dapat memuatnya.',
    'headers-needed':
      'Hanya berfungsi dengan program yang mengirim {names} seperti saat ditandatangani. Tautan yang dibuka atau diklik tidak mengirimnya, dan ditolak.',
    'content-type-signed': 'Content-Type ikut ditandatangani: unggahan harus membawa jenis yang persis sama.',
    'content-type-maybe':
      'URL tidak menyebutkan apakah Content-Type ikut ditandatangani: unggahan harus membawa yang ditandatangani, atau tidak sama sekali.',
    'length-signed': 'Content-Length ikut ditandatangani: ukuran unggahan harus persis sama.',
    'not-a-download': 'Tautan ini untuk {method}: jika dibuka, yang dikirim adalah GET, dan ditolak.',
    'temporary-key':
      'Ditandatangani dengan kunci sementara, dan berakhir paling lambat bersama kunci itu, apa pun yang tertulis. Kapan itu terjadi tidak ada di URL.',
    'names-download': 'Jawaban akan membawa header ini: {header}',
  },
  repairs: {
    around: 'Yang mengelilingi tautan dihapus: tanda kutip, kurung, atau kata-kata.',
    invisible: 'Karakter yang tidak terlihat dihapus.',
    wrapped: 'Tautan terputus oleh baris baru atau spasi, dan sudah disambung kembali.',
    space: 'Spasi ditulis sebagai %20.',
    escaped: 'Penulisan seperti &amp; dikembalikan: bagi penyimpanan, &amp; adalah parameter lain.',
    'encoded-whole': 'Tautan dienkode sebagai bagian dari tautan lain, dan sudah didekode.',
    'encoded-twice': 'Tautan dienkode persen dua kali (%25 untuk %), dan sudah didekode satu kali.',
  },
}
