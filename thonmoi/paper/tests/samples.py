"""Three documents as the offices of the plan would issue them."""

from decimal import Decimal

from thonmoi.paper.model import (
    SIMULATED,
    Annex,
    Bullet,
    Column,
    DocDate,
    Document,
    Figure,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Table,
    bold,
    italic,
)

COMMUNES = (
    "An Khương",
    "An Phú",
    "Đồng Nơ",
    "Minh Đức",
    "Minh Tâm",
    "Phước An",
    "Tân Hiệp",
    "Tân Hưng",
    "Tân Lợi",
    "Tân Quan",
    "Thanh An",
    "Thanh Bình",
)
PROGRAMME = "Chương trình mục tiêu quốc gia xây dựng nông thôn mới"
CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 280 60" width="280" height="60">'
    '<rect x="90" y="8" width="150" height="14" fill="#2b6a2f"/>'
    '<rect x="90" y="32" width="120" height="14" fill="#8fb38f"/>'
    '<text x="4" y="19" font-size="10" font-family="sans-serif">Xã Tân Lợi</text>'
    '<text x="4" y="43" font-size="10" font-family="sans-serif">Xã Tân Hiệp</text></svg>'
)


def plan() -> Document:
    """A plan not yet numbered: blanks for number, day and month."""
    return Document(
        letterhead=Letterhead(
            issuer=("Ủy ban nhân dân", "huyện Hớn Quản"),
            symbol="KH-UBND",
            place="Hớn Quản",
            date=DocDate(2025),
        ),
        kind="KẾ HOẠCH",
        title=f"Triển khai thực hiện {PROGRAMME} năm 2025",
        issuer_name="Ủy ban nhân dân huyện Hớn Quản",
        bases=(
            "Căn cứ Quyết định số 2273/QĐ-UBND ngày 14/9/2020 của UBND tỉnh về việc phê duyệt danh "
            "sách các huyện, xã tập trung chỉ đạo xây dựng nông thôn mới trên địa bàn tỉnh, giai "
            "đoạn 2021-2025;",
            "Căn cứ Kế hoạch số 33/KH-UBND ngày 24/01/2025 của UBND tỉnh về việc thực hiện "
            f"{PROGRAMME} năm 2025 trên địa bàn tỉnh Bình Phước;",
        ),
        body=(
            Paragraph(
                f"UBND huyện Hớn Quản ban hành Kế hoạch triển khai thực hiện {PROGRAMME} năm 2025 "
                "với các nội dung chính như sau:"
            ),
            Heading(1, "I.", "Mục đích"),
            Paragraph(
                "Giữ vững và nâng chất các tiêu chí của các xã đã đạt chuẩn, từng bước xây dựng "
                "nông thôn mới nâng cao, nông thôn mới kiểu mẫu theo hướng bền vững, đảm bảo đời "
                "sống vật chất và tinh thần của người dân ngày một nâng cao."
            ),
            Heading(1, "II.", "Các nhiệm vụ chính"),
            Heading(2, "1.", "Xã phấn đấu về đích nông thôn mới nâng cao năm 2025 – Tân Lợi"),
            Heading(3, "1.1.", "Các tiêu chí chưa đạt"),
            Paragraph(
                (
                    "Giáo dục: Xây dựng 06 phòng bộ môn, chức năng, xây bờ kè, hàng rào bị sạt lở "
                    "đất tại trường TH&THCS Tân Lợi (",
                    italic("điểm Tiểu học"),
                    ").",
                ),
                label="b)",
            ),
            Heading(4, "c)", "Văn hóa:"),
            Paragraph((bold("* Nhà văn hóa các ấp:"),)),
            Bullet("Sửa chữa 04 nhà các ấp: Sóc Trào A, Sóc Trào B, Sóc Lết, Núi Gió."),
            Heading(1, "III.", "Tổ chức thực hiện"),
            Paragraph(
                "Trên đây là Kế hoạch thực hiện Chương trình năm 2025 của UBND huyện. Yêu cầu các "
                "đơn vị có liên quan chủ động thực hiện đạt kết quả cao."
            ),
        ),
        signature=Signature(
            authority=("TM. Ủy ban nhân dân",), position="Q. Chủ tịch", name="Nguyễn Văn Hạ"
        ),
        recipients=Recipients(
            to=(
                "BCĐ các Chương trình MTQG tỉnh",
                "Văn phòng Điều phối NTM tỉnh",
                "TT. Huyện ủy, TT. HĐND huyện",
                "Q. CT, PCT UBND huyện",
                "UB MTTQVN huyện",
                "Các phòng, ban ngành, đoàn thể huyện",
                "UBND các xã",
            ),
            filed="VT",
        ),
    )


def targets() -> Table:
    """The plan's targets with a column head in two rows."""
    return Table(
        caption="Kết quả thực hiện các mục tiêu của kế hoạch",
        columns=(
            Column("TT", 10, "center"),
            Column("Mục tiêu", 69),
            Column("Kế hoạch", 28, "center", group="Năm 2025"),
            Column("Thực hiện", 28, "center", group="Năm 2025"),
            Column("Ghi chú", 30),
        ),
        rows=(
            Row((1, "Tỷ lệ hộ nghèo (đầu kỳ 0,15%)", "0%", "0,06%", "")),
            Row((2, "Giải quyết việc làm (người)", "khoảng 4.342", 2318, "")),
            Row((3, "Sản phẩm OCOP đạt thêm", "từ 01 - 03", "01", "")),
            Row((4, "Tỷ lệ dân số tham gia bảo hiểm y tế", "từ 95%", None, "chưa có số liệu")),
        ),
    )


def money() -> Table:
    """Capital by source, with its unit and a total row."""
    return Table(
        unit="triệu đồng",
        columns=(
            Column("TT", 10, "center"),
            Column("Nguồn vốn", 65),
            Column("Kế hoạch năm", 30, "number"),
            Column("Giải ngân", 30, "number"),
            Column("Tỷ lệ (%)", 30, "number", places=2),
        ),
        rows=(
            Row((1, "Ngân sách trung ương", 18500, 9120, Decimal("49.30"))),
            Row((2, "Ngân sách huyện", 38000, 15110, Decimal("39.76"))),
            Row(("Tổng cộng", 56500, 24230, Decimal("42.88")), is_total=True, span=2),
        ),
    )


def matrix() -> Annex:
    """Twelve communes by twenty criteria, landscape."""
    columns = (
        Column("TT", 8, "center"),
        Column("Xã", 28),
        *(Column(str(n), 8, "center", group="Tiêu chí") for n in range(1, 21)),
        Column("Số tiêu chí đạt", 14, "center"),
        Column("Kỳ trước", 14, "center"),
    )
    rows = tuple(
        Row(
            (
                number,
                name,
                *("Đ" if (number * n) % 7 else "–" for n in range(1, 21)),
                sum(1 for n in range(1, 21) if (number * n) % 7),
                None,
            )
        )
        for number, name in enumerate(COMMUNES, 1)
    )
    table = Table(columns=columns, rows=rows, size=11)
    note = Paragraph("Ghi chú: Đ là đạt; dấu gạch ngang là chưa đạt hoặc chưa có số liệu.")
    return Annex("Kết quả thực hiện bộ tiêu chí của các xã", (table, note), is_landscape=True)


def report() -> Document:
    """A quarterly report with simulated figures, a figure, and two annexes."""
    return Document(
        letterhead=Letterhead(
            parent=("Phòng Nông nghiệp và Môi trường",),
            issuer=("Văn phòng Điều phối xây dựng nông thôn mới",),
            symbol="BC-VPĐP",
            place="Hớn Quản",
            number=7,
            date=DocDate(2025, 6, 17),
        ),
        kind="BÁO CÁO",
        title=f"Kết quả thực hiện {PROGRAMME} quý II năm 2025",
        issuer_name="Văn phòng Điều phối xây dựng nông thôn mới huyện Hớn Quản",
        marks=(SIMULATED,),
        addressees=(
            "Ban Chỉ đạo các Chương trình mục tiêu quốc gia huyện",
            "Ủy ban nhân dân huyện",
            "Thường trực Huyện ủy",
            "Văn phòng Điều phối xây dựng nông thôn mới tỉnh",
        ),
        body=(
            Paragraph(
                f"Thực hiện Kế hoạch của UBND huyện về triển khai {PROGRAMME} năm 2025, Văn phòng "
                "Điều phối xây dựng nông thôn mới huyện báo cáo kết quả quý II năm 2025 như sau:"
            ),
            Heading(1, "I.", "Kết quả thực hiện"),
            Heading(2, "1.", "Thực hiện bộ tiêu chí"),
            Paragraph(
                "Xã Tân Lợi đạt 15/20 tiêu chí nông thôn mới nâng cao; còn 05 tiêu chí: Quy hoạch, "
                "Giáo dục, Văn hóa, Tổ chức sản xuất và phát triển kinh tế nông thôn, Khu dân cư "
                "nông thôn kiểu mẫu (Phụ lục I)."
            ),
            Figure(CHART, "Biểu đồ số tiêu chí đạt của hai xã", "Số tiêu chí đạt của hai xã"),
            Heading(2, "2.", "Các mục tiêu của kế hoạch"),
            targets(),
            Heading(2, "3.", "Huy động và giải ngân vốn"),
            Paragraph(
                "Vốn ngân sách giao năm 2025 là 56.500 triệu đồng, đã giải ngân 24.230 triệu đồng, "
                "đạt 42,88%."
            ),
            money(),
            Heading(1, "II.", "Tồn tại, hạn chế"),
            Bullet("Tiêu chí Quy hoạch của xã Tân Lợi và xã Tân Hiệp chưa đạt;"),
            Bullet("Một số công trình nhà văn hóa ấp khởi công chậm."),
            Heading(1, "III.", "Nhiệm vụ quý III năm 2025"),
            Paragraph(
                "Tập trung nguồn lực hoàn thành 05 tiêu chí chưa đạt của xã Tân Lợi; hoàn thành "
                "các tiêu chí chưa đạt của xã Tân Hiệp."
            ),
            Paragraph(f"Trên đây là báo cáo kết quả thực hiện {PROGRAMME} quý II năm 2025./."),
        ),
        signature=Signature(position="Trưởng phòng Nông nghiệp và Môi trường"),
        recipients=Recipients(
            to=("Như trên", "UBND các xã", "Các phòng, ban được phân công phụ trách tiêu chí"),
            filed="VT, VPĐP",
        ),
        annexes=(matrix(), Annex("Các mục tiêu của kế hoạch năm 2025", (targets(),))),
    )


def letter() -> Document:
    """A công văn that urges a commune to send its figures."""
    return Document(
        letterhead=Letterhead(
            parent=("Ủy ban nhân dân", "huyện Hớn Quản"),
            issuer=("Phòng Nông nghiệp", "và Môi trường"),
            symbol="NNMT-VPĐP",
            place="Hớn Quản",
            number=112,
            date=DocDate(2025, 2, 5),
        ),
        kind="",
        title="đôn đốc gửi số liệu báo cáo kết quả xây dựng nông thôn mới 6 tháng đầu năm 2025",
        issuer_name="Phòng Nông nghiệp và Môi trường huyện Hớn Quản",
        addressees=("Ủy ban nhân dân xã Tân Lợi",),
        body=(
            Paragraph(
                "Thực hiện chế độ báo cáo định kỳ (6 tháng, năm), Phòng Nông nghiệp và Môi trường "
                "đề nghị Ủy ban nhân dân xã Tân Lợi gửi số liệu 6 tháng đầu năm 2025. Đến nay xã "
                "chưa gửi 02 chỉ tiêu sau:"
            ),
            Bullet("Tỷ lệ lao động qua đào tạo;"),
            Bullet("Tỷ lệ dân số tham gia bảo hiểm y tế."),
            Paragraph(
                "Đề nghị Ủy ban nhân dân xã Tân Lợi quan tâm thực hiện, gửi về Văn phòng Điều phối "
                "xây dựng nông thôn mới huyện để tổng hợp."
            ),
        ),
        signature=Signature(authority=("KT. Trưởng phòng",), position="Phó Trưởng phòng", name=""),
        recipients=Recipients(to=("Như trên", "UBND huyện (để b/c)"), filed="VT, VPĐP"),
    )


SAMPLES = {"plan": plan, "report": report, "letter": letter}
