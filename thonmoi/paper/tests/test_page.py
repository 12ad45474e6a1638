import re

import pytest

from thonmoi.kernel.errors import Invalid
from thonmoi.paper.model import SIMULATED, Column, Figure, Paragraph, Row, Table, bold
from thonmoi.paper.page import to_page
from thonmoi.paper.tests.samples import SAMPLES, letter, report
from thonmoi.paper.tests.test_wording import document


@pytest.mark.parametrize("name", SAMPLES)
def test_a_page_has_no_inline_style_or_script(name: str) -> None:
    page = to_page(SAMPLES[name]())
    assert "style=" not in page
    assert "<script" not in page
    assert page.count("<article") == page.count("</article>") == 1 + len(SAMPLES[name]().annexes)
    assert page == to_page(SAMPLES[name]())


def test_text_is_escaped_and_faces_are_kept() -> None:
    page = to_page(document(body=(Paragraph(("<b>&", bold("đậm"), "\nxuống")),)))
    assert "&lt;b&gt;&amp;<b>đậm</b><br>xuống./." in page


def test_drawings_are_images_so_that_nothing_in_them_runs() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>x</script></svg>'
    page = to_page(document(body=(Figure(svg, 'a"b'),)))
    assert "<script" not in page
    assert '<img src="data:image/svg+xml;base64,' in page
    assert 'alt="a&quot;b"' in page
    with pytest.raises(Invalid):
        to_page(document(body=(Figure("<p/>", "x"),)))


def test_every_sheet_carries_the_mark() -> None:
    assert to_page(report()).count(SIMULATED) == 3


def test_a_letter_says_its_subject_under_the_number() -> None:
    page = to_page(letter())
    assert re.search(r'Số: 112/NNMT-VPĐP<span class="a4-about">V/v đôn đốc', page)
    assert "a4-title" not in page
    assert "Kính gửi: Ủy ban nhân dân xã Tân Lợi" in page


def test_a_head_in_two_rows_and_a_total() -> None:
    columns = (Column("TT", group=""), Column("a", group="G"), Column("b", group="G"))
    table = Table(columns, (Row(("Cộng", 1234), is_total=True, span=2),))
    page = to_page(document(body=(table,)))
    assert '<th scope="colgroup" colspan="2">G</th>' in page
    assert '<th scope="col" rowspan="2">TT</th>' in page
    assert '<td colspan="2"><b>Cộng</b></td><td><b>1.234</b></td>' in page
