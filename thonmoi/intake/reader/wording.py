"""The sentences of findings: code → (level, Vietnamese, English); `{name}` is filled in."""

WORDING: dict[str, tuple[str, str, str]] = {
    "number_blank": (
        "warning",
        "Số của văn bản còn để trống: ghi số khi phát hành.",
        "The document's number is blank: record it when the document is issued.",
    ),
    "date_blank": (
        "warning",
        "Ngày, tháng của văn bản còn để trống: ghi ngày khi phát hành.",
        "The document's date is blank: record it when the document is issued.",
    ),
    "no_head": (
        "warning",
        "Không nhận ra phần đầu văn bản (cơ quan, số, tên loại): hãy kiểm tra tệp.",
        "No head was recognised (issuer, number, kind): check the file.",
    ),
    "no_recipients": (
        "info",
        "Không thấy nơi nhận: hãy bổ sung nếu văn bản có.",
        "No recipients were found: add them if the document has some.",
    ),
    "no_signer": (
        "info",
        "Không thấy người ký: hãy bổ sung nếu văn bản đã ký.",
        "No signer was found: add one if the document is signed.",
    ),
    "last_basis_open": (
        "info",
        "Căn cứ cuối cùng kết thúc bằng dấu “;”, theo thể thức phải là dấu chấm.",
        "The last basis ends with “;” where the layout rules ask for a full stop.",
    ),
    "basis_unread": (
        "warning",
        "Không đọc được văn bản trong căn cứ “{text}”: hãy ghi số, ngày, cơ quan ban hành.",
        "No document could be read in the basis “{text}”: enter number, date and issuer.",
    ),
    "basis_undated": (
        "info",
        "Căn cứ {number} không ghi ngày ban hành.",
        "The basis {number} has no date.",
    ),
    "citation_disagrees": (
        "warning",
        "{number} được ghi hai ngày khác nhau: {first} và {second}.",
        "{number} is given two different dates: {first} and {second}.",
    ),
    "label_missing": (
        "warning",
        "Thiếu mục “{missing}” giữa “{before}” và “{after}”.",
        "Item “{missing}” is missing between “{before}” and “{after}”.",
    ),
    "label_repeated": (
        "warning",
        "Mục “{label}” bị đánh số hai lần trong cùng một phần.",
        "Item “{label}” is numbered twice in the same part.",
    ),
    "label_unordered": (
        "warning",
        "Mục “{after}” đứng sau mục “{before}”: số thứ tự không liên tục.",
        "Item “{after}” stands after “{before}”: the numbering is out of order.",
    ),
    "spelling_doubtful": (
        "info",
        "“{written}” có thể là “{other}” ({times} lần trong văn bản): đề nghị kiểm tra.",
        "“{written}” may stand for “{other}” ({times} times in the document): please check.",
    ),
    "name_doubtful": (
        "warning",
        "Tên riêng “{written}” khác với tên trong danh mục “{other}”: đề nghị xác nhận.",
        "The name “{written}” differs from “{other}” in the register: please confirm.",
    ),
    "count_differs": (
        "warning",
        "Ghi {count} {unit} nhưng nêu {named} tên: {names}.",
        "{count} {unit} are stated but {named} are named: {names}.",
    ),
    "unmet_count_differs": (
        "warning",
        "Ghi {count} tiêu chí chưa đạt nhưng nêu {named} tên: {names}.",
        "{count} criteria are stated as not met but {named} are named: {names}.",
    ),
    "count_without_names": (
        "info",
        "Ghi {count} {unit} nhưng không nêu tên địa điểm.",
        "{count} {unit} are stated but no place is named.",
    ),
    "work_repeated": (
        "warning",
        "“{object}” tại {place} được nêu ở {first} và {second}: có phải là một công trình?",
        "“{object}” at {place} is named in {first} and in {second}: is it one work?",
    ),
    "standing_conflict": (
        "warning",
        "{unit}: {first} ghi “về đích” năm {year}, {second} ghi “phấn đấu về đích”: cần làm rõ.",
        "{unit}: {first} says it reached its level in {year}, {second} that it strives to: settle "
        "it.",
    ),
    "target_year_passed": (
        "warning",
        "{unit}: mục tiêu của năm {year} đã qua nhưng vẫn “phấn đấu” trong văn bản năm {now}.",
        "{unit}: the target year {year} has passed, yet a document of {now} still strives for it.",
    ),
    "clause_open": (
        "info",
        "Đoạn này không có dấu kết thúc: “…{tail}”.",
        "This clause has no closing mark: “…{tail}”.",
    ),
    "bracket_open": (
        "info",
        "Ngoặc hoặc dấu “ ” mở mà không đóng: “{text}”.",
        "A bracket or quotation mark is opened and not closed: “{text}”.",
    ),
    "number_ambiguous": (
        "warning",
        "Số trong “{text}” có thể đọc theo hai cách: đề nghị xác nhận.",
        "The figure in “{text}” can be read in two ways: please confirm.",
    ),
    "duty_without_agency": (
        "warning",
        "Chưa ghi đơn vị chủ trì, đề nghị phân công: “{text}”.",
        "No agency is named, please assign one: “{text}”.",
    ),
    "line_unplaced": (
        "warning",
        "Dòng này không thuộc phần nào đã nhận ra: “{text}”.",
        "This line belongs to no part that was recognised: “{text}”.",
    ),
}
