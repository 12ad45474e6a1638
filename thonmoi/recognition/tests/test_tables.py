"""Each step lies on one table: in My work, in the mail, and a decision at its receivers."""

from tests import universe
from thonmoi.notices import queries as notices
from thonmoi.notices.due import Kind
from thonmoi.procedures.rules import Body
from thonmoi.recognition import rules
from thonmoi.recognition.queries.due import due
from thonmoi.recognition.rules import Outcome, Table
from thonmoi.recognition.tests import world

WHY = "Thiếu 02 phòng bộ môn"
ALL = (world.OFFICER, world.OFFICE, world.DIVISION, world.FRONT, world.UPPER, world.LEADER)


def rows(name: str, row) -> set[tuple[str, Kind]]:
    """(last part of the key, kind) of what a sign-in is asked about the dossier."""
    found = due(world.who(name), world.END)
    head = f"dossier:{row.pk}:"
    return {(x.key.removeprefix(head), x.kind) for x in found if x.key.startswith(head)}


def test_s45_each_step_lies_on_one_table(django_assert_max_num_queries):
    row = world.submitted()
    division = next(iter(world.who(world.DIVISION).agency_ids))
    assert rows(world.DIVISION, row) == {(f"verify-{division}", Kind.ASKED)}
    waits = {("verify", Kind.WAITING), ("survey", Kind.WAITING)}
    assert rows(world.OFFICE, row) - waits == {x for x in rows(world.OFFICE, row) if "-" in x[0]}
    assert rows(world.FRONT, row) == {("survey-front", Kind.ASKED)}
    assert not any(one.can_be_late for one in due(world.who(world.FRONT), world.END))
    assert {name for name in ALL if rows(name, row)} == {world.OFFICE, world.DIVISION, world.FRONT}
    office = world.who(world.OFFICE)
    with django_assert_max_num_queries(7):  # two of them are the head of the chain and its marks
        due(office, world.END)


def test_s45_a_dissent_goes_back_to_the_commune_with_its_reason():
    row = world.say(world.submitted(), outcome=Outcome.DISSENT, reason=WHY)
    (one,) = due(world.who(world.OFFICER), world.END)
    assert (one.kind, one.quote, one.can_be_late) == (Kind.RETURNED, WHY, False)
    told = notices.contents(world.who(world.OFFICER))
    assert one.key in [line.key for line in told.rows]
    world.say(row)
    assert due(world.who(world.OFFICER), world.END) == []


def test_s45_above_the_district_only_what_is_above():
    assert rules.table_of(Body.COUNCIL) is Table.ABOVE
    assert rules.table_of(Body.UNKNOWN) is rules.table_of(Body.DISTRICT) is Table.OFFICE
    row = world.ready()
    assert rows(world.OFFICE, row) == {("decide", Kind.WAITING)}
    assert rows(world.UPPER, row) == {("decide", Kind.ASKED)}


def test_s45_the_decision_goes_to_its_receivers(as_):
    row = world.ready()
    paper = world.decision()
    world.award(row, paper=paper)
    found = notices.distribution(world.who(world.OFFICE), paper.pk)
    names = [one.agency for one in found.receipts]
    assert "Ủy ban nhân dân xã Tân Lợi" in names and "Phòng Giáo dục và Đào tạo" in names
    page = as_(world.OFFICE).get(f"/dossiers/{row.pk}/").content.decode()
    assert f"/documents/{paper.pk}/delivery/" in page
    assert notices.distribution(universe.actor(world.OFFICE), world.decision("8/QĐ").pk) is None
