/** The sentences of the pages behind a link, in each language of the package; on the server all of them weigh nothing. */
export interface Sentences {
  /** Title and advice. */
  readonly unknown: readonly [string, string]
  readonly ended: readonly [string, string]
  readonly gone: readonly [string, string]
  readonly failed: readonly [string, string]
  /** `{time}` stands for the end of the link. */
  readonly until: string
  readonly empty: string
  readonly more: string
  /** From a page that is not the first. */
  readonly first: string
  readonly up: string
}

export const sentences = {
  ar: {
    unknown: ['هذا الرابط لا يعمل', 'ربما قُطع أثناء إرساله. اطلبه مرة أخرى.'],
    ended: ['انتهت صلاحية هذا الرابط', 'اطلب رابطًا جديدًا ممن أرسله.'],
    gone: ['هذا الملف لم يعد موجودًا', 'ربما حُذف أو نُقل. اسأل من أرسل الرابط.'],
    failed: ['لا يمكن الحصول على الملف حاليًا', 'جرّب الرابط مرة أخرى بعد قليل.'],
    until: 'يعمل هذا الرابط حتى {time}.',
    empty: 'المجلد فارغ.',
    more: 'المزيد من الملفات',
    first: 'العودة إلى الصفحة الأولى',
    up: 'المجلد الأعلى',
  },
  de: {
    unknown: [
      'Dieser Link funktioniert nicht',
      'Vielleicht wurde er unterwegs abgeschnitten. Lassen Sie ihn sich noch einmal schicken.',
    ],
    ended: ['Dieser Link ist abgelaufen', 'Bitten Sie die Person, die ihn geschickt hat, um einen neuen.'],
    gone: [
      'Diese Datei gibt es nicht mehr',
      'Vielleicht wurde sie gelöscht oder verschoben. Fragen Sie die Person, die den Link geschickt hat.',
    ],
    failed: ['Die Datei ist im Moment nicht erreichbar', 'Versuchen Sie den Link später noch einmal.'],
    until: 'Dieser Link gilt bis {time}.',
    empty: 'Der Ordner ist leer.',
    more: 'Weitere Dateien',
    first: 'Zurück zur ersten Seite',
    up: 'Eine Ebene höher',
  },
  en: {
    unknown: ['This link does not work', 'It may have been cut off on its way. Ask for it again.'],
    ended: ['This link has ended', 'Ask whoever sent it for a new one.'],
    gone: ['This file is no longer there', 'It may have been deleted or moved. Ask whoever sent the link.'],
    failed: ['The file cannot be had at the moment', 'Try the link again in a while.'],
    until: 'This link works until {time}.',
    empty: 'The folder is empty.',
    more: 'More files',
    first: 'Back to the first page',
    up: 'Up one folder',
  },
  es: {
    unknown: ['Este enlace no funciona', 'Puede que se haya cortado por el camino. Pídelo de nuevo.'],
    ended: ['Este enlace ha caducado', 'Pide uno nuevo a quien te lo envió.'],
    gone: [
      'Este archivo ya no existe',
      'Puede que se haya eliminado o movido. Pregunta a quien te envió el enlace.',
    ],
    failed: ['El archivo no está disponible en este momento', 'Vuelve a probar el enlace dentro de un rato.'],
    until: 'Este enlace funciona hasta el {time}.',
    empty: 'La carpeta está vacía.',
    more: 'Más archivos',
    first: 'Volver a la primera página',
    up: 'Subir un nivel',
  },
  fr: {
    unknown: ['Ce lien ne fonctionne pas', 'Il a peut-être été coupé en chemin. Demandez-le à nouveau.'],
    ended: ['Ce lien a expiré', 'Demandez-en un nouveau à la personne qui l’a envoyé.'],
    gone: [
      'Ce fichier n’existe plus',
      'Il a peut-être été supprimé ou déplacé. Demandez à la personne qui a envoyé le lien.',
    ],
    failed: ['Le fichier n’est pas disponible pour le moment', 'Réessayez le lien dans un moment.'],
    until: 'Ce lien fonctionne jusqu’au {time}.',
    empty: 'Le dossier est vide.',
    more: 'Plus de fichiers',
    first: 'Retour à la première page',
    up: 'Dossier parent',
  },
  hi: {
    unknown: ['यह लिंक काम नहीं करता', 'शायद यह भेजते समय कट गया। इसे फिर से मँगवाएँ।'],
    ended: ['इस लिंक की समय-सीमा खत्म हो गई है', 'जिसने इसे भेजा था, उससे नया लिंक माँगें।'],
    gone: ['यह फ़ाइल अब मौजूद नहीं है', 'शायद इसे हटा दिया गया या कहीं और ले जाया गया। जिसने लिंक भेजा था, उससे पूछें।'],
    failed: ['फ़ाइल इस समय उपलब्ध नहीं है', 'कुछ देर बाद लिंक फिर से खोलें।'],
    until: 'यह लिंक {time} तक काम करेगा।',
    empty: 'फ़ोल्डर खाली है।',
    more: 'और फ़ाइलें',
    first: 'पहले पेज पर वापस जाएँ',
    up: 'ऊपर का फ़ोल्डर',
  },
  id: {
    unknown: ['Tautan ini tidak berfungsi', 'Mungkin terpotong saat dikirim. Mintalah lagi.'],
    ended: ['Tautan ini sudah berakhir', 'Mintalah yang baru kepada pengirimnya.'],
    gone: [
      'File ini sudah tidak ada',
      'Mungkin sudah dihapus atau dipindahkan. Tanyakan kepada pengirim tautan.',
    ],
    failed: ['File sedang tidak tersedia', 'Coba lagi tautannya sebentar lagi.'],
    until: 'Tautan ini berlaku sampai {time}.',
    empty: 'Folder ini kosong.',
    more: 'File lainnya',
    first: 'Kembali ke halaman pertama',
    up: 'Naik satu folder',
  },
  it: {
    unknown: ['Questo link non funziona', 'Forse è stato troncato durante l’invio. Chiedilo di nuovo.'],
    ended: ['Questo link è scaduto', 'Chiedine uno nuovo a chi te l’ha inviato.'],
    gone: [
      'Questo file non esiste più',
      'Forse è stato eliminato o spostato. Chiedi a chi ti ha inviato il link.',
    ],
    failed: ['Il file non è disponibile al momento', 'Riprova il link tra poco.'],
    until: 'Questo link funziona fino al {time}.',
    empty: 'La cartella è vuota.',
    more: 'Altri file',
    first: 'Torna alla prima pagina',
    up: 'Cartella superiore',
  },
  ja: {
    unknown: ['このリンクは使えません', '途中で切れている可能性があります。もう一度送ってもらってください。'],
    ended: ['このリンクの有効期限は切れています', '送ってくれた人に新しいリンクを頼んでください。'],
    gone: [
      'このファイルはもうありません',
      '削除または移動された可能性があります。リンクを送ってくれた人に確認してください。',
    ],
    failed: ['現在、ファイルを取得できません', 'しばらくしてからもう一度リンクを開いてください。'],
    until: 'このリンクは{time}まで有効です。',
    empty: 'フォルダーは空です。',
    more: '続きのファイル',
    first: '最初のページに戻る',
    up: '上のフォルダーへ',
  },
  ko: {
    unknown: ['이 링크는 작동하지 않습니다', '전송 중에 잘렸을 수 있습니다. 다시 요청하세요.'],
    ended: ['이 링크는 만료되었습니다', '보낸 사람에게 새 링크를 요청하세요.'],
    gone: [
      '이 파일은 더 이상 없습니다',
      '삭제되었거나 이동되었을 수 있습니다. 링크를 보낸 사람에게 문의하세요.',
    ],
    failed: ['지금은 파일을 가져올 수 없습니다', '잠시 후 링크를 다시 열어 보세요.'],
    until: '이 링크는 {time}까지 유효합니다.',
    empty: '폴더가 비어 있습니다.',
    more: '파일 더 보기',
    first: '첫 페이지로 돌아가기',
    up: '상위 폴더',
  },
  'pt-BR': {
    unknown: ['Este link não funciona', 'Talvez tenha sido cortado no caminho. Peça-o novamente.'],
    ended: ['Este link expirou', 'Peça um novo a quem o enviou.'],
    gone: [
      'Este arquivo não existe mais',
      'Talvez tenha sido excluído ou movido. Pergunte a quem enviou o link.',
    ],
    failed: ['O arquivo não está disponível no momento', 'Tente o link de novo daqui a pouco.'],
    until: 'Este link funciona até {time}.',
    empty: 'A pasta está vazia.',
    more: 'Mais arquivos',
    first: 'Voltar à primeira página',
    up: 'Pasta acima',
  },
  ru: {
    unknown: [
      'Эта ссылка не работает',
      'Возможно, она была обрезана при пересылке. Попросите прислать её ещё раз.',
    ],
    ended: ['Срок действия ссылки истёк', 'Попросите новую у того, кто её прислал.'],
    gone: [
      'Этого файла больше нет',
      'Возможно, его удалили или переместили. Спросите того, кто прислал ссылку.',
    ],
    failed: ['Файл сейчас недоступен', 'Попробуйте открыть ссылку позже.'],
    until: 'Ссылка действует до {time}.',
    empty: 'Папка пуста.',
    more: 'Ещё файлы',
    first: 'Вернуться на первую страницу',
    up: 'На уровень выше',
  },
  tr: {
    unknown: ['Bu bağlantı çalışmıyor', 'Yolda kesilmiş olabilir. Yeniden isteyin.'],
    ended: ['Bu bağlantının süresi doldu', 'Gönderen kişiden yenisini isteyin.'],
    gone: ['Bu dosya artık yok', 'Silinmiş veya taşınmış olabilir. Bağlantıyı gönderen kişiye sorun.'],
    failed: ['Dosyaya şu anda ulaşılamıyor', 'Bağlantıyı biraz sonra yeniden deneyin.'],
    until: 'Bu bağlantı şu zamana kadar çalışır: {time}.',
    empty: 'Klasör boş.',
    more: 'Diğer dosyalar',
    first: 'İlk sayfaya dön',
    up: 'Üst klasör',
  },
  vi: {
    unknown: ['Liên kết này không hoạt động', 'Có thể nó đã bị cắt bớt khi gửi. Hãy xin lại liên kết.'],
    ended: ['Liên kết này đã hết hạn', 'Hãy xin liên kết mới từ người đã gửi.'],
    gone: ['Tệp này không còn nữa', 'Có thể tệp đã bị xóa hoặc di chuyển. Hãy hỏi người đã gửi liên kết.'],
    failed: ['Hiện không lấy được tệp', 'Hãy thử lại liên kết sau ít phút.'],
    until: 'Liên kết này dùng được đến {time}.',
    empty: 'Thư mục trống.',
    more: 'Thêm tệp',
    first: 'Quay lại trang đầu',
    up: 'Lên một thư mục',
  },
  'zh-CN': {
    unknown: ['此链接无法使用', '它可能在发送途中被截断了。请让对方重新发送。'],
    ended: ['此链接已过期', '请向发送者索取新链接。'],
    gone: ['此文件已不存在', '它可能已被删除或移动。请询问发送链接的人。'],
    failed: ['暂时无法获取文件', '请稍后再打开链接。'],
    until: '此链接在{time}之前有效。',
    empty: '文件夹为空。',
    more: '更多文件',
    first: '返回第一页',
    up: '上一级文件夹',
  },
  'zh-TW': {
    unknown: ['此連結無法使用', '它可能在傳送途中被截斷了。請對方重新傳送。'],
    ended: ['此連結已過期', '請向傳送者索取新連結。'],
    gone: ['此檔案已不存在', '它可能已被刪除或移動。請詢問傳送連結的人。'],
    failed: ['暫時無法取得檔案', '請稍後再開啟連結。'],
    until: '此連結在{time}之前有效。',
    empty: '資料夾是空的。',
    more: '更多檔案',
    first: '返回第一頁',
    up: '上一層資料夾',
  },
} as const satisfies Readonly<Record<string, Sentences>>

export type Language = keyof typeof sentences
