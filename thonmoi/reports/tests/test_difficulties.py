"""S-44, S-52: the register of difficulties in a report, as it stood on the day of the report."""

from datetime import date

from tests import universe
from thonmoi.reports import queries
from thonmoi.reports.document import compose
from thonmoi.reports.facts import canonical, parse
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.narrative import narrative
from thonmoi.reports.narrative.voices import escalated, wanting
from thonmoi.reports.tables import parts
from thonmoi.reports.tests import rich, world
from thonmoi.reports.tests.samples import FACTS, FRAME
from thonmoi.voices.rules import DifficultyState as D
from thonmoi.voices.rules import TurnKind as T
from thonmoi.voices.rules.replaying import Turned, stood
from thonmoi.voices.tests import world as voices

TURNS = (
    Turned(T.RAISED, date(2025, 3, 1)),
    Turned(T.ASSIGNED, date(2025, 3, 5), owner="Phòng A"),
    Turned(T.ANSWERED, date(2025, 3, 9), "Đã xong"),
    Turned(T.CLOSED, date(2025, 3, 10)),
    Turned(T.REOPENED, date(2025, 3, 20), "Chưa xong", owner="Phòng A"),
    Turned(T.ESCALATED, date(2025, 3, 25), owner="UBND tỉnh"),
)


def test_s44_a_past_day_shows_what_had_happened_by_its_end():
    days = {n: stood(TURNS, date(2025, 3, n)) for n in (1, 4, 5, 9, 10, 19, 20, 24, 25)}
    assert stood(TURNS, date(2025, 2, 28)) is None
    assert [one.state for one in days.values()] == [
        *(D.RAISED, D.RAISED, D.ASSIGNED, D.ANSWERED, D.CLOSED, D.CLOSED),
        *(D.ASSIGNED, D.ASSIGNED, D.ESCALATED),
    ]
    assert (days[10].closed_on, days[20].closed_on) == (date(2025, 3, 10), None)
    assert (days[24].owner, days[25].owner, days[25].answer) == ("Phòng A", "UBND tỉnh", "Đã xong")


def test_s44_the_words_are_those_of_the_register():
    (said,) = wanting(rich.HALF)
    assert said.text == (
        "Trong kỳ các cơ quan, địa phương nêu 03 khó khăn, vướng mắc, đề xuất; đã trả lời 01, "
        "kết thúc 01. Còn 02 nội dung chưa kết thúc (01 chưa phân công giải quyết, 01 đã báo cáo "
        "cấp trên); lâu nhất là 120 ngày: Chưa bàn giao đất (Tân Lợi)."
    )
    (asked,) = escalated(rich.HALF)
    assert asked.text.endswith("01 nội dung đã báo cáo: (1) Chưa bàn giao đất.")
    (part,) = [one for one in parts(rich.HALF) if one.name.startswith("Khó khăn, vướng mắc, đề")]
    assert part.grids[0].figures["difficulties.open"] == 2
    assert len(part.grids[1].lines) == 3
    assert (list(wanting(FACTS)), list(escalated(FACTS))) == ([], [])


def test_s52_a_report_counts_them_and_keeps_what_it_counted(as_):
    """Raised, assigned and answered ones stand in the report; what happens later changes none."""
    voices.raised(), voices.assigned()
    done = voices.answered()
    report = world.issued()
    found = parse(Report.objects.get(pk=report.pk).facts).difficulties
    assert (found.raised, found.answered, found.closed, found.open) == (3, 1, 0, 3)
    assert dict(found.states) == {"raised": 1, "assigned": 1, "escalated": 0, "answered": 1}
    assert [one.answer for one in found.rows if one.answer] == [done.answer]
    text = ReportParagraph.objects.get(report=report, key="III.2/difficulties").generated
    assert "Còn 03 nội dung chưa kết thúc" in text
    before = queries.report(universe.actor(world.OFFICE), report.pk).facts
    voices.closed(done)
    assert queries.report(universe.actor(world.OFFICE), report.pk).facts == before
    facts = parse(before)
    assert canonical(parse(canonical(facts))) == before
    assert compose(facts, narrative(facts, FRAME.issuer_name), FRAME) == compose(
        parse(before), narrative(parse(before), FRAME.issuer_name), FRAME
    )


def test_a_commune_s_report_tells_its_own_alone():
    voices.raised()
    voices.raised(who=voices.OFFICE, by_agency=voices.KEEPERS, code="25361")
    made = queries.draft(universe.actor("can-bo-tan-loi"), universe.unit("25342"), "2025-H1")
    assert [one.commune for one in made.facts.difficulties.rows] == ["Tân Lợi"]
