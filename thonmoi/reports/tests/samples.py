"""Facts and a frame for tests that need no database: the plan's district in small."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from thonmoi.criteria.rules import Standing
from thonmoi.criteria.rules.comparing import Reach
from thonmoi.reports.document import Frame, Receiver
from thonmoi.reports.facts import (
    AimFacts,
    Band,
    CommuneFacts,
    CriterionFacts,
    Facts,
    Mark,
    PlanFacts,
    SetFacts,
    TargetFacts,
    TaskFacts,
    TitleFacts,
    WorkFacts,
)

CRITERIA = (
    "Quy hoạch", "Giao thông", "Thủy lợi và phòng, chống thiên tai", "Điện", "Giáo dục", "Văn hóa",
    "Cơ sở hạ tầng thương mại nông thôn", "Thông tin và Truyền thông", "Nhà ở dân cư", "Thu nhập",
    "Nghèo đa chiều", "Lao động", "Tổ chức sản xuất và phát triển kinh tế nông thôn", "Y tế",
    "Hành chính công", "Tiếp cận pháp luật", "Môi trường", "Chất lượng môi trường sống",
    "Quốc phòng và An ninh", "Khu dân cư nông thôn kiểu mẫu",
)  # fmt: skip
SET = SetFacts(
    "qd1361-nang-cao",
    "nang-cao",
    "Bộ tiêu chí xã nông thôn mới nâng cao",
    tuple(CriterionFacts(str(n), name) for n, name in enumerate(CRITERIA, 1)),
    (
        Band("đạt 20 tiêu chí", 20, 20),
        Band("đạt 16 đến 19 tiêu chí", 16, 19),
        Band("đạt 12 đến 15 tiêu chí", 12, 15),
        Band("đạt dưới 12 tiêu chí", 0, 11),
    ),
)
NTM = SetFacts(
    "qd1360-ntm",
    "ntm",
    "Bộ tiêu chí xã nông thôn mới",
    tuple(CriterionFacts(str(n), name) for n, name in enumerate(CRITERIA[:19], 1)),
)


def marks(missing: tuple[int, ...], fragile: tuple[int, ...] = ()) -> tuple[Mark, ...]:
    """Twenty standings by the plan: what is missing, what is to be consolidated, the rest met."""
    return tuple(
        Mark(
            str(n),
            Standing.NOT_MET if n in missing
            else Standing.MET_NOT_SUSTAINABLE if n in fragile else Standing.MET,
            "IV.2.1",
            is_by_plan=True,
        )
        for n in range(1, 21)
    )  # fmt: skip


TAN_LOI = CommuneFacts(
    "25342", "Tân Lợi", SET.slug, AimFacts("nang-cao", 2025, "III.2"),
    marks=marks((1, 5, 6, 13, 20), (2, 17, 18)), before=marks((1, 5, 6, 13, 20), (2, 17, 18)),
)  # fmt: skip
TAN_HIEP = CommuneFacts(
    "25361", "Tân Hiệp", SET.slug, AimFacts("nang-cao", 2023, "III.2", is_asked=True),
    marks=marks((1, 5, 6, 8, 19)), before=marks((1, 5, 6, 8, 19)),
)  # fmt: skip
UNKNOWN = tuple(
    CommuneFacts(
        code, name, NTM.slug, title=TitleFacts("ntm", "IV.4", False),
        marks=tuple(Mark(str(n), Standing.NO_DATA) for n in range(1, 20)),
    )
    for code, name in (("25339", "An Phú"), ("25349", "Minh Tâm"))
)  # fmt: skip
SILENT = (CommuneFacts("25330", "An Khương"), CommuneFacts("25360", "Đồng Nơ"))
PLAN = PlanFacts(
    1,
    2025,
    "Triển khai thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới năm 2025",
    "UBND huyện Hớn Quản",
    "KH-UBND",
    in_force_from=date(2025, 1, 24),
    tasks=TaskFacts(total=12, unowned=2),
    unowned=("IV.1.-2", "IV.5"),
    doubts=("Năm về đích của xã Tân Hiệp là năm 2023 hay năm 2025?",),
)
TARGETS = (
    TargetFacts(
        "IV.1.-3.1", "IV.1.-3", "Tỷ lệ hộ nghèo",
        "từ 0,15% xuống còn 0%, tương ứng giảm 44 hộ", "%",
        baseline=Decimal("0.15"),
    ),
    TargetFacts(
        "IV.1.-7.1", "IV.1.-7", "Tỷ lệ dân số tham gia bảo hiểm y tế", "từ 95% trở lên", "%",
        now=Decimal("94.1"), now_on=date(2025, 6, 10), reach=Reach.SHORT,
    ),
    TargetFacts(
        "IV.1.-5.1", "IV.1.-5", "Sản phẩm OCOP đạt thêm", "từ 01 đến 03 sản phẩm", "sản phẩm",
    ),
)  # fmt: skip
WORKS = (
    WorkFacts("IV.2.1.b", "Tân Lợi", "xây dựng phòng bộ môn, chức năng", "06 phòng"),
    WorkFacts("IV.2.1.c.-3", "Tân Lợi", "xây mới nhà văn hóa ấp", "01 nhà", "ấp Phú Miêng"),
)
FACTS = Facts(
    "694", "huyện Hớn Quản", "district", "2025-Q2", date(2025, 6, 17), date(2025, 3, 31),
    plan=PLAN, sets=(SET, NTM), communes=(TAN_LOI, TAN_HIEP, *UNKNOWN, *SILENT),
    targets=TARGETS, works=WORKS,
)  # fmt: skip
SIMULATED = replace(FACTS, is_simulated=True)
FRAME = Frame(
    issuer=("Văn phòng Điều phối xây dựng nông thôn mới",),
    parent=("Phòng Nông nghiệp và Môi trường",),
    issuer_name="Văn phòng Điều phối xây dựng nông thôn mới huyện",
    symbol="BC-VPĐP",
    place="Hớn Quản",
    position="Trưởng phòng\nNông nghiệp và Môi trường",
    receivers=(
        Receiver("Ban Chỉ đạo các Chương trình MTQG huyện"),
        Receiver("UBND huyện"),
        Receiver("Thường trực Huyện ủy"),
        Receiver("Văn phòng Điều phối NTM tỉnh"),
    ),
    filed="VT, VPĐP",
)
