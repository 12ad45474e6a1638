"""How wide a text is in Times New Roman, and where to break it so that lines are alike.

The drawn lines of Decree 30 are shares of the text above them; a .docx has to be told
their length, so the text is measured. Widths are advances in 1/1000 of the size.
"""

import re
import unicodedata
from functools import lru_cache

_CHARACTERS = "".join(map(chr, range(32, 127))) + "đĐơƠưƯ–—…“”‘’"
_UPRIGHT = """
    250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500
    500 500 500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722
    611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444
    500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722
    500 500 444 480 200 480 541 500 722 529 722 542 776 500 1000 1000 444 444 333 333
"""
_BOLD = """
    250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500
    500 500 500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778
    667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500
    556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722
    500 500 444 394 220 394 520 556 722 554 778 600 796 500 1000 1000 500 500 333 333
"""
_WIDTHS = {
    False: dict(zip(_CHARACTERS, map(int, _UPRIGHT.split()), strict=True)),
    True: dict(zip(_CHARACTERS, map(int, _BOLD.split()), strict=True)),
}
_MM_PER_POINT = 25.4 / 72
_JOINT = "\x00"
_TOGETHER = re.compile(
    r"\b(?:nông thôn(?: mới)?|mục tiêu|quốc gia|xây dựng|chương trình|thực hiện|triển khai"
    r"|giáo dục|đào tạo|tài chính|hạ tầng|đô thị|văn hóa|khoa học|thông tin|mặt trận|tổ quốc"
    r"|quy trình|hướng dẫn|công nhận|kinh phí|quản lý|đề nghị"
    r"|kết quả|kế hoạch|báo cáo|nhân dân|ủy ban|văn phòng|điều phối|môi trường|nông nghiệp"
    r"|tiêu chí|nâng cao|kiểu mẫu|đôn đốc|số liệu|địa bàn|giai đoạn \S+|năm \d+|quý [IV]+"
    r"|\d+ tháng|ngày \S+ tháng \S+ năm \S+)",
    re.IGNORECASE,
)


def _bare(char: str) -> str:
    """The letter under tone and hat, which do not widen it; ơ and ư are letters of their own."""
    if char in ("\xa0", _JOINT):
        return " "
    parts = unicodedata.normalize("NFD", char)
    return unicodedata.normalize("NFC", parts[0] + "\u031b") if "\u031b" in parts else parts[0]


@lru_cache(maxsize=4096)
def width(text: str, size: float, is_bold: bool = False) -> float:
    """Width of one line in millimetres at `size` points; unknown characters count 600/1000."""
    table = _WIDTHS[is_bold]
    units = sum(table.get(_bare(char), 600) for char in text)
    return units / 1000 * size * _MM_PER_POINT


def _fill(words: list[str], limit: float, size: float, is_bold: bool) -> list[str]:
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, is_bold) <= limit:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def balance(text: str, limit: float, size: float, is_bold: bool = False) -> list[str]:
    """Break `text` at spaces into as few lines as fit `limit` millimetres, as even as possible.

    A line feed in the text is a forced break. A word wider than the limit stays alone.
    Compounds of this trade ("nông thôn mới", "quốc gia") are not parted where room allows.
    """
    bound = _TOGETHER.sub(lambda match: match.group().replace(" ", _JOINT), text)
    if any(width(word, size, is_bold) > limit for word in bound.split()):
        bound = text
    lines: list[str] = []
    for forced in bound.split("\n"):
        words = [word for word in forced.split(" ") if word]
        best = _fill(words, limit, size, is_bold)
        for share in range(99, 40, -1):
            closer = _fill(words, limit * share / 100, size, is_bold)
            if len(closer) > len(best):
                break
            best = closer
        lines += best
    return [line.replace(_JOINT, " ") for line in lines]
