"""The made-up sets: with regions, with three groups of communes, of hamlets, of a province."""

from functools import cache

import yaml
from django.conf import settings

from thonmoi.annexes.tests.made.shapes import Item, Made

REGIONS = (
    "Trung du miền núi phía Bắc", "Đồng bằng sông Hồng", "Bắc Trung Bộ",
    "Duyên hải Nam Trung Bộ", "Tây Nguyên", "Đông Nam Bộ", "Đồng bằng sông Cửu Long",
)  # fmt: skip
PROVINCE = "UBND cấp tỉnh quy định cụ thể"
PM = ("THỦ TƯỚNG CHÍNH PHỦ", "")


@cache
def _pack(folder: str, name: str):
    return yaml.safe_load((settings.PACKS_DIR / folder / f"{name}.yaml").read_text("utf-8"))


def _cells(index: int, name: str, kind: str, width: int) -> tuple[str, ...]:
    """Requirements of every shape that annexes know, by turns."""
    if kind in ("boolean", "text", "ordinal"):
        return ("Đạt",) if index % 3 else ("Đạt",) * width
    step = index % 6
    if "thu nhập" in name.lower():
        return tuple(f"≥ {40 + 3 * i}" for i in range(width))
    if step == 0:
        return (f"{PROVINCE}",)
    if step == 1:
        return ("100%",) * width
    if step == 2:
        return tuple(f"≥ {70 + i},5%" for i in range(width))
    if step == 3:
        return tuple(f"≤ {3 + i}%" for i in range(width))
    if step == 4:
        return tuple("Không quy định" if i == 1 else f">= {60 + i}%" for i in range(width))
    return tuple(f"{80 + i} - {90 + i}%" for i in range(width))


def regions() -> Made:
    """19 criteria, general and by region, in blocks, in the layout of QĐ 318/QĐ-TTg."""
    source, criteria, heading, index = _pack("criteria-2021-2025", "qd318-ntm"), [], "", 0
    for number, one in enumerate(source["criteria"], 1):
        items = []
        for line in one["indicators"]:
            index += 1
            name, kind = " ".join(line["name"].split()), line["kind"]
            if kind == "percent" and "(%)" not in name and "tỷ lệ" not in name.lower():
                kind = "boolean"
            items.append(Item(line["code"], name, _cells(index, name, kind, 8)))
        new = one.get("heading", "") if one.get("heading") != heading else ""
        heading = one.get("heading") or heading
        block = f"{['I', 'II', 'III', 'IV', 'V'][_block(criteria)]}. {new}" if new else ""
        criteria.append((str(number), one["name"], block, tuple(items)))
    return Made(
        number="9318/QĐ-THỬ",
        issuer=PM,
        place="Hà Nội",
        subject="Ban hành Bộ tiêu chí về xã nông thôn mới giai đoạn 2021 - 2025 (đặt ra để thử)",
        title="Bộ tiêu chí xã nông thôn mới giai đoạn 2021 - 2025 (đặt ra để thử)",
        columns=(("Chỉ tiêu chung", ""), *(("Chỉ tiêu theo vùng", name) for name in REGIONS)),
        criteria=tuple(criteria),
        notes=("Ghi chú: mọi số liệu trong bảng là đặt ra để thử.",),
    )


def _block(criteria: list) -> int:
    return sum(bool(one[2]) for one in criteria)


COUNTS = (3, 9, 6, 4, 6, 5, 5, 3, 3, 3)
"""Indicators of each of ten criteria: 47."""


def groups() -> Made:
    """10 criteria, 47 indicators, three groups of communes, in the layout of QĐ 51/2025."""
    criteria, index = [], 0
    named = _pack("criteria-2026-2030", "qd51-ntm")["criteria"]
    for number, (one, count) in enumerate(zip(named, COUNTS, strict=True), 1):
        items = []
        for n in range(1, count + 1):
            index += 1
            kind = "boolean" if index % 4 == 0 else "percent"
            unit = "" if kind == "boolean" else " (%)"
            name = f"Nội dung thử số {index} về {one['name'].lower()}{unit}"
            items.append(Item(f"{number}.{n}", name, _cells(index, name, kind, 3)))
        criteria.append((str(number), one["name"], "", tuple(items)))
    return Made(
        number="9051/2025/QĐ-THỬ",
        issuer=PM,
        place="Hà Nội",
        subject="Ban hành Bộ tiêu chí về nông thôn mới giai đoạn 2025 - 2030 (đặt ra để thử)",
        title="Bộ tiêu chí xã nông thôn mới giai đoạn 2025 - 2030 (đặt ra để thử)",
        columns=tuple(("Chỉ tiêu", f"Xã nhóm {n}") for n in (1, 2, 3)),
        criteria=tuple(criteria),
    )


HAMLET = (
    ("Giao thông", ("Tỷ lệ đường ngõ, xóm được cứng hóa", "Đường trục thôn sáng, xanh, sạch, đẹp")),
    ("Nhà ở", ("Không có nhà tạm, nhà dột nát", "Tỷ lệ nhà ở đạt chuẩn")),
    ("Cảnh quan", ("Tỷ lệ hộ có hàng rào xanh", "Tỷ lệ hộ phân loại rác thải tại nguồn")),
    ("Văn hóa", ("Nhà văn hóa thôn đạt chuẩn", "Tỷ lệ hộ đạt danh hiệu gia đình văn hóa")),
    ("An ninh trật tự", ("Không để xảy ra khiếu kiện đông người",)),
)


def hamlets() -> Made:
    """A set of hamlets with one column, of a province."""
    criteria = []
    for number, (name, lines) in enumerate(HAMLET, 1):
        items = [
            Item(f"{number}.{n}", text, ("≥ 90%",) if text.startswith("Tỷ lệ") else ("Đạt",))
            for n, text in enumerate(lines, 1)
        ]
        criteria.append((str(number), name, "", tuple(items)))
    return Made(
        number="9471/QĐ-THỬ",
        issuer=("ỦY BAN NHÂN DÂN", "TỈNH BÌNH PHƯỚC"),
        place="Bình Phước",
        subject="Ban hành Bộ tiêu chí khu dân cư nông thôn mới kiểu mẫu trên địa bàn tỉnh Bình "
        "Phước giai đoạn 2021 - 2025 (đặt ra để thử)",
        title="Bộ tiêu chí khu dân cư nông thôn mới kiểu mẫu giai đoạn 2021 - 2025 (đặt ra để thử)",
        columns=(("Chỉ tiêu", ""),),
        criteria=tuple(criteria),
    )


def overlay() -> Made:
    """20 criteria of a province over the national ones of the advanced level."""
    source, criteria = _pack("criteria-2021-2025", "qd318-nang-cao"), []
    for one in source["criteria"]:
        items = [
            Item(
                line["code"],
                " ".join(line["name"].split()),
                ("Đạt",) if line["kind"] in ("boolean", "ordinal", "text") else ("≥ 85%",),
            )
            for line in one["indicators"]
            if line.get("upper_bound") is None
        ]
        criteria.append((one["code"], one["name"], "", tuple(items)))
    own = (Item("20.1", "Mô hình đặc trưng của tỉnh được công nhận", ("≥ 01 mô hình",)),)
    criteria.append(("20", "Tiêu chí đặc trưng của tỉnh", "", own))
    return Made(
        number="9361/QĐ-THỬ",
        issuer=("ỦY BAN NHÂN DÂN", "TỈNH BÌNH PHƯỚC"),
        place="Bình Phước",
        subject="Ban hành Bộ tiêu chí xã nông thôn mới nâng cao trên địa bàn tỉnh Bình Phước giai "
        "đoạn 2021 - 2025 (đặt ra để thử)",
        title="Bộ tiêu chí xã nông thôn mới nâng cao tỉnh Bình Phước giai đoạn 2021 - 2025 (đặt ra "
        "để thử)",
        columns=(("Chỉ tiêu", ""),),
        criteria=tuple(criteria),
    )


ALL = {"regions": regions, "groups": groups, "hamlets": hamlets, "overlay": overlay}
