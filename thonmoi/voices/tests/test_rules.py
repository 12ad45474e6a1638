"""Rules of feedback without a database: what is a denunciation and what is only tall."""

import pytest

from thonmoi.voices.rules.feedback import denounces


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Tôi tố cáo cán bộ xã nhận tiền", True),
        ("ĐƠN TỐ CÁO", True),
        ("Đơn tố  cao", True),
        ("Toi to cao can bo xa", True),
        ("Cây to cao trước nhà văn hóa sắp đổ", False),
        ("Cột điện to cao, dây chùng", False),
        ("Ảnh to caoutchouc", False),
        ("Báo cáo tô cao tầng", False),
    ],
)
def test_a_denunciation_is_known_by_its_marks(text, is_one):
    assert denounces(text) is is_one
