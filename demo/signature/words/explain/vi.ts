import type { ExplainStrings } from '../strings.js'

export const viExplain: ExplainStrings = {
  providers: {
    'Tencent Cloud COS': 'Tencent Cloud COS',
    'Alibaba Cloud OSS': 'Alibaba Cloud OSS',
    S3: 'Amazon S3 hoặc kho lưu trữ tương thích S3',
  },
  explain: {
    url: 'URL ký trước (pre-signed)',
    hint: 'Của COS, S3, Google, OSS hoặc Azure; dán nguyên như khi nhận được, kể cả phần xung quanh. Liên kết không được mở.',
    noUrl: 'Không có liên kết nào trong văn bản này.',
    unsigned:
      'Liên kết này không có chữ ký nào đã biết: nó luôn hoạt động, chỉ hoạt động với người có quyền đọc, hoặc hoàn toàn không hoạt động.',
    willFail: '{provider}. Liên kết này sẽ không hoạt động.',
    wasDamaged: '{provider}. Liên kết bị hỏng và đã được sửa ở dưới.',
    isFine: '{provider}. Liên kết này không có gì hỏng.',
    noEnd: 'Không có thời hạn',
    ended: 'Đã hết hạn {time} trước',
    begins: 'Bắt đầu sau {time}',
    left: 'Còn {time}',
    broken: 'Sẽ thất bại',
    caution: 'Lưu ý',
    note: 'Nên biết',
    repaired: 'Đã sửa',
    repairedUrl: 'URL đã sửa',
    says: 'Nội dung liên kết',
  },
  facts: {
    provider: 'Nhà cung cấp',
    algorithm: 'Cách ký',
    host: 'Máy chủ',
    bucket: 'Bucket',
    bucketUnknown: 'Cả máy chủ và đường dẫn đều không cho biết; tên ở dưới có thể bắt đầu bằng bucket.',
    object: 'Đối tượng',
    method: 'Phương thức',
    begins: 'Bắt đầu',
    beginsUnknown: 'Không ghi: có hiệu lực ngay, hoặc từ khi được tạo.',
    ends: 'Hết hạn',
    endsUnknown: 'Không ghi.',
    headers: 'Tiêu đề được ký',
    parameters: 'Tham số được ký',
    unlisted: 'URL không liệt kê.',
    none: 'không có',
    keyId: 'ID của khóa',
    keyIdUnknown: 'Không có trong URL.',
    keyKind: 'Loại khóa',
    temporary: 'tạm thời: token của khóa nằm trong URL',
    permanent: 'có vẻ là vĩnh viễn',
  },
  methodReasons: {
    unknown:
      'URL không ghi. Nó chỉ dùng được cho phương thức đã ký; mở liên kết sẽ gửi GET và bị từ chối nếu đã ký cho phương thức khác.',
    operation: 'Được ký cho thao tác {operation}.',
    permissions: 'URL cho phép {permissions}: r đọc, c và w ghi, d xóa, l liệt kê.',
    answer: 'Có thể: nó quy định tiêu đề của phản hồi, điều chỉ cần khi tải xuống.',
    part: 'Có thể: nó nêu một phần của lượt tải lên.',
    body: 'Có thể: tiêu đề của nội dung được ký, điều chỉ có khi tải lên.',
  },
  problems: {
    'missing-parameter': 'Thiếu {names} nên kho lưu trữ sẽ từ chối: một phần liên kết đã bị mất.',
    'cut-off': 'Chữ ký bị thiếu hoặc sai độ dài: phần cuối bị cắt, hoặc có gì đó được thêm vào.',
    shortened:
      'Liên kết bị rút gọn bằng dấu ba chấm để hiển thị: hãy sao chép chính liên kết, không phải chữ hiển thị.',
    'encoded-path':
      'Tên đối tượng sẽ có dấu phần trăm: {name}. Nếu thực tế không có, liên kết đã bị mã hóa URL hai lần.',
    'no-end': 'Không ghi thời điểm hết hạn, hoặc ghi ở dạng kho lưu trữ không đọc được.',
    expired: 'Đã hết hạn {time} trước. Hãy yêu cầu liên kết mới.',
    'not-yet-valid':
      'Theo đồng hồ của thiết bị này, liên kết bắt đầu sau {time}. Nếu vừa được tạo thì đồng hồ này hoặc của bên ký bị sai, và kho lưu trữ có thể từ chối cho đến lúc đó.',
    'too-long':
      'Thời hạn yêu cầu: {claimed}. Nhà cung cấp cho phép tối đa {longest} và từ chối toàn bộ liên kết.',
    insecure: 'Liên kết dùng http: người nghe lén có thể đọc và dùng, và trang https có thể không tải được.',
    'headers-needed':
      'Chỉ hoạt động với chương trình gửi {names} đúng như đã ký. Mở hoặc nhấp liên kết không gửi những thứ đó và bị từ chối.',
    'content-type-signed': 'Content-Type được ký: khi tải lên phải gửi đúng loại đã ký, từng ký tự.',
    'content-type-maybe':
      'URL không cho biết Content-Type có được ký không: khi tải lên phải gửi loại đã ký, hoặc không gửi gì.',
    'length-signed': 'Content-Length được ký: nội dung tải lên phải có đúng kích thước đã ký.',
    'not-a-download': 'Liên kết dành cho {method}: mở như liên kết sẽ gửi GET và bị từ chối.',
    'temporary-key':
      'Được ký bằng khóa tạm thời nên hết hạn muộn nhất cùng với khóa đó, dù liên kết ghi gì. Thời điểm đó không có trong URL.',
    'names-download': 'Phản hồi sẽ có tiêu đề này: {header}',
  },
  repairs: {
    around: 'Phần xung quanh liên kết đã được bỏ: dấu ngoặc kép, dấu ngoặc hoặc chữ.',
    invisible: 'Các ký tự không nhìn thấy đã được bỏ.',
    wrapped: 'Liên kết bị ngắt bởi xuống dòng hoặc dấu cách và đã được nối lại.',
    space: 'Dấu cách đã được viết thành %20.',
    escaped: 'Các ký tự thoát như &amp; đã được khôi phục: với kho lưu trữ, &amp; là tham số khác.',
    'encoded-whole': 'Liên kết được mã hóa như một phần của liên kết khác và đã được giải mã.',
    'encoded-twice': 'Liên kết bị mã hóa phần trăm hai lần (%25 thay cho %) và đã được giải mã một lần.',
  },
}
