"""What /ui/ shows: sample rows in Vietnamese, marked as illustrative on the page."""

from datetime import date

from django import forms

from thonmoi.ui.fields import DayField, FigureField
from thonmoi.ui.pages import Page
from thonmoi.ui.parts import Column, Level, Moment, Stat, Step, Tab, Task
from thonmoi.ui.words import MARKS, STATES

ADVANCED = [
    ("1", "Quy hoạch"),
    ("2", "Giao thông"),
    ("3", "Thủy lợi"),
    ("4", "Điện"),
    ("5", "Giáo dục"),
    ("6", "Văn hóa"),
    ("7", "Thương mại"),
    ("8", "Thông tin"),
]
ROWS = [
    ("Tân Lợi", "IV.2, đích 2025", "unmet frag met met unmet unmet met met", (5,)),
    ("Tân Hiệp", "IV.3", "unmet met met met unmet unmet na none", ()),
]
TWENTY = ("met",) * 12 + ("frag",) * 3 + ("unmet",) * 5
SHAPES = "met frag unmet risk verify none late todo na out"
ICONS = (
    "brand tasks overview plan commune entry verify works capital report docs people user bell "
    "search more right left down clip pen note upload download print filter plus send lock "
    "return pin help"
)


class Everything(forms.Form):
    """One field of every kind."""

    name = forms.CharField(label="Tên công trình", max_length=80)
    rate = FigureField(label="Tỷ lệ ấp đạt tiêu chuẩn văn hóa (%)")
    houses = FigureField(label="Số nhà", whole=True, required=False)
    day = DayField(label="Ngày nghiệm thu")
    hamlet = forms.ChoiceField(
        label="Ấp", choices=[("", "Chọn ấp"), ("1", "Ấp Ân Lợi"), ("2", "Ấp Hưng Thạnh")]
    )
    reason = forms.CharField(
        label="Lý do", widget=forms.Textarea, help_text="Viết ngắn: ở đâu, khi nào, thấy gì."
    )
    file = forms.FileField(label="Minh chứng", required=False)
    kind = forms.ChoiceField(
        label="Loại việc",
        choices=[("new", "Xây mới"), ("repair", "Sửa chữa")],
        widget=forms.RadioSelect,
    )
    parts = forms.MultipleChoiceField(
        label="Hạng mục",
        choices=[("a", "Nhà văn hóa"), ("b", "Sân"), ("c", "Hàng rào")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    sure = forms.BooleanField(label="Đã đối chiếu với biên bản nghiệm thu")


def context() -> dict[str, object]:
    """The context of `ui/components.html`."""
    empty = Everything()
    wrong = Everything({"rate": "91.67", "houses": "1,5", "day": "31/02/2025", "hamlet": "9"})
    return {
        "states": [name for name in STATES if name == STATES[name].css],
        "marks": list(MARKS),
        "empty": empty,
        "wrong": wrong,
        "columns": [Column(code, name, "#" if code == "1" else "") for code, name in ADVANCED],
        "rows": [
            (name, why, [(s, n in verifying) for n, s in enumerate(states.split())])
            for name, why, states, verifying in ROWS
        ],
        "twenty": TWENTY,
        "shapes": SHAPES,
        "icons": ICONS,
        "page": Page((), number=4, total=230),
        **_rows(),
    }


def _rows() -> dict[str, object]:
    return {
        "steps": [
            Step("Chọn kỳ", "done"),
            Step("Tổng hợp", "done"),
            Step("Soát nội dung", "now"),
            Step("Trình ký"),
            Step("Ghi số, ngày, bản ký"),
        ],
        "tabs": [
            Tab("Tiêu chí", "#", True, 20),
            Tab("Công trình", "#", False, 19),
            Tab("Vốn", "#"),
        ],
        "ways": [Tab("Từng hồ sơ", "#", True), Tab("Một chỉ tiêu, mọi xã", "#")],
        "stats": [
            Stat("Tân Lợi, đích nâng cao 2025", "15", "/20", "còn 05, cuối năm 2025", "#"),
            Stat("Xã đã gửi số liệu", "10", "/12", "còn Tân Lợi, An Khương"),
            Stat("Vốn ngân sách đã giải ngân", "42,9", "%", "24,2 / 56,5 tỷ đồng"),
        ],
        "tasks": [
            Task(
                "Chỉ tiêu 5.3: phổ cập giáo dục tiểu học, trung học cơ sở",
                "#",
                "Sửa",
                why="Phòng Giáo dục và Đào tạo trả lại ngày 12/06/2025",
                state="unmet",
                due=date(2025, 6, 20),
                due_words="còn 3 ngày",
                quote="Thiếu quyết định công nhận đạt chuẩn phổ cập năm 2024.",
                is_primary=True,
            ),
            Task("Nhà văn hóa ấp Hưng Thạnh chưa khởi công", "#", "Cập nhật", why="IV.2.1.c.-3"),
            Task("Chỉ tiêu 6.1: dụng cụ thể thao", "#", "Xem", state="verify", due_words="4 ngày"),
        ],
        "moments": [
            Moment("Đích nông thôn mới nâng cao (III.2)", when="cuối năm 2025", state="next"),
            Moment("Chủ tịch xã duyệt, gửi phòng phụ trách chỉ tiêu 6.1", date(2025, 6, 13)),
            Moment("Phòng trả lại chỉ tiêu 6.1", date(2025, 6, 12), state="bad"),
        ],
        "levels": [
            Level("Xã trong Chương trình", "Bậc 1", "giai đoạn 2021–2025", "done"),
            Level("Nông thôn mới", "Bậc 2", "danh hiệu chưa xác nhận", "done"),
            Level("Nông thôn mới nâng cao", "Bậc 3", "15/20 tiêu chí", "now", TWENTY),
            Level("Nông thôn mới kiểu mẫu", "Bậc 4", "chưa đăng ký"),
        ],
    }
