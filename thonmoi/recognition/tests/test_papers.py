"""Every paper of a dossier keeps to the decree; what is not known is a blank, never a guess."""

from django.utils.translation import override

from tests import universe
from thonmoi.paper import docx
from thonmoi.paper.check import check_docx, faults
from thonmoi.paper.model import Bullet, plain
from thonmoi.recognition import queries
from thonmoi.recognition.document._heads import broken
from thonmoi.recognition.tests import world


def test_s45_every_paper_keeps_to_the_decree_before_anything_is_known():
    _found, papers = queries.package(universe.EVERYTHING, world.opened().pk)
    letters = [x for x in papers if x[0].slug.startswith("xac-nhan-")]
    for one, document in [x for x in papers if x not in letters] + letters[:1]:
        codes = {x.code for x in faults(check_docx(docx.to_docx(document)))}
        blank = {"number.symbol"} if one.slug.startswith("xac-nhan-") else set()
        assert codes == blank, one.slug


def test_s45_official_words_are_vietnamese_whatever_the_reader_reads():
    row = world.opened()
    with override("en"):
        letter = queries.paper(universe.EVERYTHING, row.pk, "danh-muc-con-thieu")
    said = [plain(one.text) for one in letter.body if isinstance(one, Bullet)]
    assert said and all("Chưa" in one for one in said)


def test_a_long_name_breaks_where_it_says_a_pause():
    assert broken("Phòng Giáo dục và Đào tạo") == ("Phòng Giáo dục", "và Đào tạo")
    assert broken("Phòng Y tế") == ("Phòng Y tế",)
    assert broken("Phòng Kinh tế, Hạ tầng và Đô thị")[0] == "Phòng Kinh tế,"
