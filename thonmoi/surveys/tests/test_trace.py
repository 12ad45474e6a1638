"""Rows S-50 and S-51: satisfaction per commune and level, open surveys with public results."""

from datetime import date

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.surveys import actions, queries
from thonmoi.surveys.document import SlipFacts, compose_slips
from thonmoi.surveys.queries.papers import minutes, report, sheet
from thonmoi.surveys.tests import world


def text(document) -> str:
    return str(document.body)


def test_s50_a_survey_of_satisfaction_from_sheets_and_codes_to_its_published_result():
    row = world.opened()
    first, second = world.hamlet(row), world.hamlet(row, 2)
    actions.record_sheet(second, by=world.front(), on=date(2025, 6, 10), given=10, returned=9)
    assert "Bà con" not in text(sheet(world.front(), row.pk)) and "□" in text(
        sheet(world.front(), row.pk)
    )
    assert "…" in text(minutes(world.front(), second.pk))
    world.tallied(second)
    assert "Trưởng Ban Công tác Mặt trận ấp" in text(minutes(world.front(), second.pk))
    for code in world.codes(first)[:7]:
        actions.answer(code, [0, 0])
    told = queries.result(world.front(), world.closed(row).pk)
    assert (told.total.issued, told.total.returned, told.total.valid) == (18, 16, 15)
    assert [one.first for one in told.questions] == [13, 14]
    assert [(one.name, one.valid) for one in told.hamlets][-1] == ("", 2)
    world.published(row)
    (found,) = queries.results(Actor.PUBLIC, universe.path(world.LOI), level="nang-cao")
    assert str(found.rate) == "93.33" and found.published_on == date(2025, 6, 17)
    paper = text(report(Actor.PUBLIC, row.pk))
    assert "93,33%" in paper and "chưa rõ" in paper and "27/06/2025" in paper


def test_s50_slips_bear_no_number_and_a_square_each():
    facts = SlipFacts(
        "MTTQ", "Hớn Quản", 2025, "T", "Ấp 1", "http://x/s/", ("ABCD-EFGH-JKMN",) * 12
    )
    figures = [block for block in compose_slips(facts).body if hasattr(block, "svg")]
    assert len(figures) == 2 and figures[0].svg.count("ABCD-EFGH-JKMN") == 10
    assert figures[1].svg.count("<path") == 2 and "001" not in figures[0].svg


def test_s51_an_open_survey_has_anonymous_answers_and_public_results(as_):
    row = world.asked_openly()
    for place in (0, 1, 1):
        actions.answer_openly(row.pk, [place])
    assert queries.result(world.front(), row.pk) is None
    world.published(world.closed(row))
    told = queries.result(Actor.PUBLIC, row.pk)
    assert told.questions[0].counts == (("Đường", 1), ("Nước sạch", 2), ("Nhà văn hóa", 0))
    assert queries.results(Actor.PUBLIC) == [] and told.rate is None
    assert row.title in as_("").get("/surveys/open/").content.decode()


def test_lists_ask_the_same_however_many(as_, django_assert_max_num_queries):
    browser = as_(world.FRONT)
    rows = [world.published(), world.opened(), world.planned()]
    for address in ("/surveys/", "/surveys/open/", *(f"/surveys/{one.pk}/" for one in rows)):
        browser.get(address)
        with django_assert_max_num_queries(15):
            assert browser.get(address).status_code == 200
