"""Ten altered copies of the plan, each with the key altered alike.

The same plan as another office might have typed it: a reader that only knew the original
by heart would fail on them.
"""

import re
import textwrap
import unicodedata
from collections.abc import Callable, Iterator

Alteration = Callable[[str, str], tuple[str, str]]


def altered_copies(text: str, key: str) -> Iterator[tuple[str, str, str]]:
    """(name, altered text, altered key as YAML) for each alteration."""
    for name, alter in ALTERATIONS.items():
        yield name, *alter(text, key)


def _both(*pairs: tuple[str, str]) -> Alteration:
    def alter(text: str, key: str) -> tuple[str, str]:
        for old, new in pairs:
            text, key = text.replace(old, new), key.replace(old, new)
        return text, key

    return alter


def _text(change: Callable[[str], str]) -> Alteration:
    return lambda text, key: (change(text), key)


def _counts(text: str, key: str) -> tuple[str, str]:
    """Other figures everywhere, one hamlet fewer."""
    for old, new in (
        ("06 nhà các ấp", "05 nhà các ấp"),
        (", Hưng Thạnh và Bà Lãnh", " và Hưng Thạnh"),
        ("từ 0,15% xuống còn 0%", "từ 1,35% xuống còn 0,9%"),
        ("đạt 80%", "đạt 82,5%"),
        ("4.342 người", "12.050 người"),
        ("01 - 03 sản phẩm", "02-05 sản phẩm"),
        ("từ 95% trở lên", "từ 96,5% trở lên"),
        ("06 phòng bộ môn", "12 phòng bộ môn"),
        ("05/20 tiêu chí", "05/19 tiêu chí"),
    ):
        text = text.replace(old, new)
    for old, new in (
        ("[xây mới, 6, [", "[xây mới, 5, ["),
        (", Hưng Thạnh, Bà Lãnh]", ", Hưng Thạnh]"),
        ('["0", from_to', '["0.9", from_to'),
        ('["80"', '["82.5"'),
        ('["4342"', '["12050"'),
        ('["1-3"', '["2-5"'),
        ('["95"', '["96.5"'),
        ("[xây dựng, 6,", "[xây dựng, 12,"),
    ):
        key = key.replace(old, new)
    return text, key


def _order(text: str, key: str) -> tuple[str, str]:
    """The two communes change places, and with them their numbers."""
    second = text.index("2. Xã phấn đấu")
    third = text.index("3. Xã phấn đấu")
    fourth = text.index("4. Các xã về đích")
    loi = re.sub(r"(?m)^2\.", "3.", text[second:third])
    hiep = re.sub(r"(?m)^3\.", "2.", text[third:fourth])
    key = key.replace("[2., Xã phấn", "[§, Xã phấn").replace("[3., Xã phấn", "[2., Xã phấn")
    key = key.replace("[§, Xã", "[3., Xã").replace("[2.1.,", "[3.1.,").replace("[2.2.,", "[3.2.,")
    return text[:second] + hiep + loi + text[fourth:], key


def _wrapped(text: str) -> str:
    """Every paragraph broken at 76 characters, no blank lines in the body."""
    start, stop = text.index("Căn cứ Quyết"), text.index("Nơi nhận:")
    lines = [line for line in text[start:stop].split("\n") if line.strip()]
    body = "\n".join(
        "\n".join(textwrap.wrap(line, 76, break_long_words=False, break_on_hyphens=False))
        for line in lines
    )
    return text[:start] + body + "\n\n" + text[stop:]


def _missing(text: str, key: str) -> tuple[str, str]:
    """Number 3 of part IV and letter c) are skipped."""
    for old, new in (
        ("5. Các xã còn", "6. Các xã còn"),
        ("4. Các xã về", "5. Các xã về"),
        ("3. Xã phấn", "4. Xã phấn"),
        ("d) Thông tin", "đ) Thông tin"),
    ):
        text = text.replace(old, new)
    for old, new in (
        ("[5., Các xã còn", "[6., Các xã còn"),
        ('[4., "Các xã về', '[5., "Các xã về'),
        ("[3., Xã phấn", "[4., Xã phấn"),
        ("[d), Thông tin", "[đ), Thông tin"),
    ):
        key = key.replace(old, new)
    return text, key


def _slips(text: str) -> str:
    """Typing slips: doubled and missing spaces, wrong marks, capitals, stray spaces in numbers."""
    for old, new in (
        ("1. Toàn huyện:", "1.Toàn huyện :"),
        ("a) Quy hoạch:", "a)Quy hoạch:"),
        ("2273/QĐ-UBND ngày", "2273 /QĐ- UBND ngày"),
        ("- Duy trì 100% xã", "-Duy trì 100 % xã"),
        ("Phấn đấu giảm tỷ lệ", "Phấn  đáu giảm tỷ lệ"),
        ("b) Giáo dục:", "b ) Giáo dục :"),
        ("Sửa chữa 04 nhà các ấp: 6", "Sửa chữa 04 nhà các ấp : 6"),
        ("nâng chất", "nâng chât"),
        ("V. Tổ chức", "V . Tổ chức"),
        ("ngày 28/7/2022", "ngày 28/7/2022 "),
        ("2. Phòng Tài chính", "2 . Phòng Tài chính"),
    ):
        text = text.replace(old, new, 1)
    return text


def _mixed_unicode(text: str) -> str:
    """Base letters precomposed, tones combining, with NBSP, BOM and Windows line ends."""

    def spread(char: str) -> str:
        base, *marks = unicodedata.normalize("NFD", char)
        tones = [m for m in marks if m in "\u0300\u0301\u0303\u0309\u0323"]
        shapes = [m for m in marks if m not in tones]
        return unicodedata.normalize("NFC", base + "".join(shapes)) + "".join(tones)

    mixed = "".join(spread(char) for char in text).replace(" năm 20", "\u00a0năm\u00a020")
    return "\ufeff" + mixed.replace("\n", "\r\n")


def _other_dashes(text: str) -> str:
    return re.sub(r"(?m)^- ", "– ", text).replace("01 - 03", "01 – 03").replace(" – Tân", " - Tân")


def _dashed_names(text: str, key: str) -> tuple[str, str]:
    return _other_dashes(text), key.replace(" – Tân", " - Tân")


def _two_columns(text: str) -> str:
    """Head and foot in two columns, page numbers inside the text."""
    start, stop = text.index("KẾ HOẠCH\n"), text.index("Nơi nhận:")
    head = (
        "ỦY BAN NHÂN DÂN            CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "HUYỆN HÓN QUẢN               Độc lập - Tự do - Hạnh phúc\n"
        "Số:      /KH-UBND          Hón Quản, ngày     tháng     năm 2025\n\n"
    )
    body = text[start:stop].replace("trình đô thị hoá,", "trình đô thị hoá,\n\n2\n\n", 1)
    body = body.replace("\nIV. CÁC", "\n                 - 3 -\n\nIV. CÁC", 1)
    receivers = [line for line in text[stop:].split("\n") if line.startswith(("Nơi", "-"))]
    right = {0: "Q. CHỦ TỊCH", len(receivers) - 1: "Nguyễn Văn Hạ"}
    foot = "\n".join(
        f"{line:<50}{right.get(place, '')}".rstrip() for place, line in enumerate(receivers)
    )
    return head + body + foot + "\n"


ALTERATIONS: dict[str, Alteration] = {
    "names": _both(
        ("Tân Lợi", "Phú Sơn"),
        ("Tân Hiệp", "Đắk Ơ"),
        ("Hón Quản", "Lộc Ninh"),
        ("Ân Lợi", "Thạnh Đông"),
        ("Bàu Lùng", "Cây Cầy"),
        ("2273/QĐ", "87/QĐ"),
    ),
    "counts": _counts,
    "order": _order,
    "wrapped": _text(_wrapped),
    "nfd": _text(lambda text: unicodedata.normalize("NFD", text)),
    "missing numbers": _missing,
    "typing slips": _text(_slips),
    "mixed unicode": _text(_mixed_unicode),
    "dashes": _dashed_names,
    "two columns": _text(_two_columns),
}
