"""Words by which works are known: what is done, to what, and what is no work."""

import re

from thonmoi.intake.reader import vi

ACTION = vi.compile(
    r"(?<![\wà-ỹ])(?P<action>xây dựng mới|xây mới|làm mới|đầu tư xây dựng|đầu tư nâng cấp|"
    r"đầu tư mới|xây dựng|xây|sửa chữa|nâng cấp|cải tạo|tu sửa|tu bổ|tôn tạo|duy tu|bảo dưỡng|"
    r"lắp đặt|lắp mới|mua sắm|mua|trang bị|làm|chỉnh trang|bê tông h[oó][áa]|nhựa h[oó][áa]|"
    r"cứng h[oó][áa]|kiên cố h[oó][áa]|thảm nhựa|đổ bê tông|thi công|mở rộng|mở mới|nạo vét|"
    r"san lấp|san ủi|đào|khoan|kéo mới|kéo|thay thế|đầu tư|trồng mới|trồng)(?![\wà-ỹ])",
    re.IGNORECASE,
)
LOOSE = ("làm", "kéo", "đào", "xây", "mua", "đầu tư", "trang bị", "thay thế", "thi công")
PHYSICAL = re.compile(
    r"\b(?:công trình|nước sạch|biển|nhà(?! nước| đầu tư| trường)|"
    r"phòng(?! ban|, chống| chống| cháy| ngừa)|trường|đường|"
    r"mương|cống|cầu(?! lông)|"
    r"bờ kè|kè|hàng rào|cổng|sân|trạm|biển báo|đèn|điện(?! tử)|loa(?!i)|camera|wi-?fi|thiết bị|"
    r"dụng cụ|vỉa hè|bể|"
    r"giếng|chợ|trung tâm|nghĩa trang|bia|đài|máy|thùng rác|bàn ghế|khu thể thao|khu vui chơi|điểm|"
    r"hố|rãnh|kênh|đập|hồ|tường|khuôn viên|bồn hoa|cột cờ|hệ thống|trụ sở|ao|lò|bãi|công viên|"
    r"nhà văn hóa|pa nô|bảng|thư viện|tủ sách|xe|tuyến|ngõ|cây xanh|cây bóng mát|hàng rào xanh|"
    r"bê tông|bàn|ghế|ti vi|tivi|tăng âm|cụm loa|hầm|thao trường|lò đốt)\b",
    re.IGNORECASE,
)
WORKLESS = re.compile(
    r"^\s*(?:các\s+)?(?:kế hoạch|mô hình|nông thôn|khu dân cư|đời sống|văn bản|chương trình|đề án|"
    r"giải pháp|lộ trình|hệ thống chính trị|hạ tầng|thương hiệu|vùng|chuỗi|đội ngũ|quy|nội dung|"
    r"con người|gia đình|xã|huyện|ấp|thôn|chính quyền|nền|mối|môi trường|nếp|tổ chức|điển hình|"
    r"phát triển|nguồn lực|nguồn vốn|vốn|kinh phí|cho|có|chiều sâu|công(?! trình)|ngoài|trong|"
    r"tư nhân|báo cáo|dự toán|tiêu chuẩn|tiêu chí|công tác|nhiệm vụ|hương ước|kịch bản|phát triển|"
    r"và phát triển|cơ sở dữ liệu|rõ|tốt|việc)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    r"(?:hộ dân|người dân|nhân dân|hộ nghèo|dân|việc|vận động|công tác|đã|"
    r"chương trình|"
    r"vốn|quản lý|ban|sở|điều phối|chủ đầu tư|nhà đầu tư|hiến đất|góp đất|ngày công|dự án đầu tư|"
    r"quy hoạch|vật liệu|trật tự|bộ|phòng|ngành|bán|cuộc vận động|đơn vị|nhà thầu)\s*$",
    re.IGNORECASE,
)
END = re.compile(
    r"(?<!nhà)\sở\s|\s(?:tại|để|cho|thuộc|nhằm|phục vụ|trên|dọc|từ|đoạn|qua|theo|bằng|trong năm|"
    r"trước ngày|với|(?:tổng )?chiều dài|dài|tổng)\s|"
    r"[:(;]|\.\.\.|…|"
    r"\.\s|\.$"
)
VAGUE = re.compile(
    r"(?:các |hệ thống )?công trình(?: (?:phúc lợi|công cộng|hạ tầng|thiết yếu|trọng điểm|"
    r"giao thông|dân dụng|phụ trợ|văn hóa|xây dựng|thủy lợi|và|,))*",
    re.IGNORECASE,
)
SIZED = re.compile(
    r"(?:\bdài|\bchiều dài(?: là| khoảng)?|\bdiện tích|\bquy mô|\bcông suất|\bkhối lượng|\btổng số)"
    r"(?:\s+(?:khoảng|trên|gần|là))?\s*:?\s*$",
    re.IGNORECASE,
)
