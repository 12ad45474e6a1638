"""Facts in which everything is known, for each kind of report; made up, no database."""

from dataclasses import replace
from datetime import date

from thonmoi.criteria.rules import Standing
from thonmoi.reports.facts import (
    ActivityFacts,
    CommuneFacts,
    ContentFacts,
    CourseFacts,
    CourseSet,
    DebtFacts,
    DifficultiesFacts,
    DifficultyFacts,
    GroupFacts,
    HardshipFacts,
    IndicatorFacts,
    Mark,
    MoneyFacts,
    ProductFacts,
    ProjectFacts,
    RecognitionFacts,
    ResourceFacts,
    SameFacts,
    SubplanFacts,
    TitleFacts,
    VisitFacts,
)
from thonmoi.reports.facts.money import ShareFacts
from thonmoi.reports.tests.samples import FACTS, NTM, SET, TAN_LOI, WORKS, marks

KNOWN = tuple(
    CommuneFacts(
        code, name, NTM.slug, title=TitleFacts("ntm", "QĐ", True, date(2024, 12, 20)),
        marks=tuple(
            Mark(str(n), Standing.NOT_MET if n in missing else Standing.MET) for n in range(1, 20)
        ),
        before=tuple(Mark(str(n), Standing.MET) for n in range(1, 20)),
        same=SameFacts(18, ("4",), tuple(str(n) for n in missing)),
    )
    for code, name, missing in (("25339", "An Phú", (1,)), ("25349", "Minh Tâm", (1, 17)))
)  # fmt: skip
LOI = replace(TAN_LOI, marks=marks((6, 20)), same=SameFacts(12, ("1", "5"), ()))
MONEY = MoneyFacts(
    2025,
    (2021, 2025),
    (
        ResourceFacts("nstw.investment", "Ngân sách trung ương", "investment",
                      20_000_400_000, 6_100_300_000, 8_200_600_000, 41_000_000_000, 5_000_000_000),
        ResourceFacts("ns-tinh.investment", "Ngân sách tỉnh", "investment",
                      10_500_400_000, 2_000_400_000, 2_000_400_000, 12_345_000_000, 0),
        ResourceFacts("ns-huyen.recurrent", "Ngân sách huyện", "recurrent",
                      900_000_000, 300_000_000, 450_000_000, 2_000_000_000, None),
        ResourceFacts("tin-dung.credit", "Tín dụng (Ngân hàng Chính sách xã hội)", "credit",
                      3_000_000_000, 1_250_500_000, 1_250_500_000, 9_000_000_000, 1_000_000_000),
        ResourceFacts("gift.money", "Cộng đồng dân cư: tiền", "gift",
                      None, 120_400_000, 180_400_000, 600_000_000, None),
        ResourceFacts("gift.land", "Cộng đồng dân cư: hiến đất", "gift",
                      None, 80_400_000, 80_400_000, 80_400_000, None),
    ),
    (
        ContentFacts("02", "Phát triển hạ tầng", 25_000_000_000, 9_500_600_000),
        ContentFacts("06", "Đời sống văn hóa", 6_400_800_000, 1_150_400_000),
    ),
    (
        DebtFacts(1, "Xây mới nhà văn hóa ấp Phú Miêng", "Tân Lợi",
                  2_400_000_000, 2_100_600_000, 1_500_000_000, 600_600_000,
                  (ShareFacts("Ngân sách tỉnh", 900_400_000),
                   ShareFacts("Ngân sách huyện", 599_600_000))),
        DebtFacts(3, "Sửa chữa đường ấp", "Tân Hiệp", None, 80_700_000, 60_300_000, 20_400_000,
                  (ShareFacts("Ngân sách tỉnh", 0), ShareFacts("Ngân sách huyện", 60_300_000))),
    ),
    has_accepted=True,
)  # fmt: skip
PROJECTS = (
    ProjectFacts(1, "Xây mới nhà văn hóa ấp Phú Miêng", "Tân Lợi", "UBND xã Tân Lợi",
                 "12/QĐ-UBND", 2_400_000_000, 1_500_000_000, 700_500_000, 1_200_500_000,
                 85, "Thi công", due=date(2025, 5, 31), late=17, reason="Mưa kéo dài."),
    ProjectFacts(2, "Mua sắm trang thiết bị", "Tân Lợi", percent=100, step="Quyết toán",
                 budget=300_400_000, allotted=300_400_000, in_year=300_400_000),
    ProjectFacts(3, "Sửa chữa đường ấp", "Tân Hiệp", due=date(2025, 6, 1), late=16),
)  # fmt: skip
HALF = replace(
    FACTS,
    period="2025-H1",
    kind="half",
    compared_on=date(2024, 12, 31),
    same_on=date(2024, 6, 17),
    sets=(SET, replace(NTM, bands=SET.bands[1:3])),
    communes=(LOI, *KNOWN, *FACTS.communes[4:]),
    works=(replace(WORKS[0], projects=(2,)), replace(WORKS[1], projects=(1, 3))),
    course=(
        CourseFacts(date(2024, 12, 31), "31/12/2024", (CourseSet(NTM.slug, 2, 38),),
                    (("ntm", 2),)),
        CourseFacts(date(2025, 3, 31), "31/3/2025", (CourseSet(NTM.slug, 2, 36),), (("ntm", 2),)),
        CourseFacts(date(2025, 6, 17), "17/6/2025",
                    (CourseSet(SET.slug, 1, 18), CourseSet(NTM.slug, 2, 35)), (("ntm", 2),)),
    ),
    money=MONEY,
    projects=PROJECTS,
    recognised=(RecognitionFacts("ntm", "commune", 2, 0, 0, 3),),
    products=(
        ProductFacts("Tiêu khô", "Hợp tác xã A", "Tân Lợi", 4, "5/QĐ-UBND", date(2025, 2, 3),
                     date(2028, 2, 3)),
        ProductFacts("Mật ong", "Hộ kinh doanh B", "An Phú", 3, "", date(2021, 5, 4),
                     date(2024, 5, 4), True),
    ),
    groups=(GroupFacts("Tân Lợi", 3, 1, 0, 0, 42, 2), GroupFacts("An Phú", 2, 0, 1, 1, None, 0)),
    activities=(ActivityFacts("communication", 12, 1_340), ActivityFacts("campaign", 3)),
    visits=VisitFacts(2, 1, 5, 3, ("Tân Lợi",)),
    subplans=SubplanFacts(7, 2, ("UBND xã An Phú", "UBND xã Minh Tâm")),
    hardships=(
        HardshipFacts("25342", "Tân Lợi", "III.2", "Thiếu mặt bằng xây dựng."),
        HardshipFacts("25342", "Tân Lợi", "V", "Đề nghị bố trí vốn."),
    ),
    difficulties=DifficultiesFacts(
        3, 1, 1, (("raised", 1), ("assigned", 0), ("escalated", 1), ("answered", 0)),
        (
            DifficultyFacts("Chưa bàn giao đất (1)", "Chưa bàn giao đất", "Tân Lợi",
                            "UBND xã Tân Lợi", date(2025, 2, 17), 120, "escalated",
                            owner="UBND tỉnh"),
            DifficultyFacts("Hỗ trợ xi măng (2)", "Hỗ trợ xi măng", "An Phú", "UBND xã An Phú",
                            date(2025, 6, 2), 15, "raised", is_proposal=True),
            DifficultyFacts("Thiếu giáo viên (3)", "Thiếu giáo viên", "Tân Lợi",
                            "UBND xã Tân Lợi", date(2025, 4, 1), 40, "closed",
                            owner="Phòng Giáo dục", answer="Đã bổ sung",
                            answered_on=date(2025, 5, 9)),
        ),
    ),
)  # fmt: skip
NINE = replace(
    HALF, period="2024-9M", kind="nine", on=date(2024, 9, 30), compared_on=date(2023, 12, 31),
    same_on=date(2023, 9, 30), plan=None, targets=(), works=(),
    money=replace(MONEY, year=2024),
)  # fmt: skip
TERM = replace(
    HALF, period="2021-2025", kind="term", compared_on=date(2020, 12, 31), same_on=None,
    communes=tuple(replace(one, same=None) for one in HALF.communes),
    course=tuple(
        replace(one, on=date(year, 12, 31), label=f"Năm {year}", disbursed=year * 1_000_000)
        for year, one in zip((2023, 2024), HALF.course, strict=False)
    ),
)  # fmt: skip
REVIEW = replace(HALF, period="2025-Y", kind="review")
COMMUNE = replace(
    HALF,
    unit_code="25342",
    unit="xã Tân Lợi",
    unit_level="commune",
    communes=(LOI,),
    sets=(SET,),
    hardships=(),
    indicators=(
        IndicatorFacts("1. Quy hoạch", "1.1", "Có quy hoạch chung", "", "Đạt", "Đạt", "Đạt",
                       "Đã xác nhận", "Phòng Kinh tế", "7/QĐ-UBND"),
        IndicatorFacts("2. Giao thông", "2.1", "Tỷ lệ km đường", "%", "≥ 90%"),
    ),
)  # fmt: skip
ALL = {"half": HALF, "nine": NINE, "term": TERM, "review": REVIEW, "commune": COMMUNE}
