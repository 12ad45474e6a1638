"""The picture of a shared link: its shape, its size, texts of every length, the same each time."""

import io

from PIL import Image, ImageFont

from thonmoi.paper.card import HIGH, WIDE, card
from thonmoi.paper.card import broken as lines_of

LONG = "Đầu tư cải tạo, nâng cấp đường giao thông nông thôn liên ấp Phú Miêng, " * 6


def test_shape_size_and_sameness():
    drawn = [card("Xã Tân Lợi", ["Đạt 12 trên 20 tiêu chí"], "Công khai") for _one in range(2)]
    full = card(LONG, [LONG, "x" * 300, ""], LONG + "\x01\n" + LONG)
    for one in (drawn[0], full):
        opened = Image.open(io.BytesIO(one))
        assert (opened.format, opened.size) == ("PNG", (WIDE, HIGH))
        assert len(one) <= 60_000
    assert drawn[0] == drawn[1] != full


def test_what_is_too_long_ends_in_an_ellipsis_and_fits():
    face = ImageFont.load_default(80)
    for text in (LONG, "x" * 300):
        found = lines_of(text, face, 2)
        assert len(found) <= 2 and found[-1].endswith("…")
        assert all(face.getlength(one) <= 2 * WIDE for one in found)
    assert lines_of("Xã Tân Lợi", face, 2) == ["Xã Tân Lợi"]
