"""The list of works a page at a time: every slice is that of the whole order, nothing twice."""

from datetime import date, timedelta

from thonmoi.funding import actions, queries
from thonmoi.funding.models import Project
from thonmoi.funding.queries import ProjectFilter
from thonmoi.funding.queries._ordered import between, latest_first
from thonmoi.funding.queries._seen import listed_projects, walked_projects
from thonmoi.funding.tests import world
from thonmoi.kernel import clock


def dated():
    """Works of two communes: some late, some with a day to come, two on one day, some without."""
    today = clock.today()
    days = (today - timedelta(days=9), today + timedelta(days=9), today, None, today)
    rows = [*world.follow(world.LOI), *world.follow(world.HIEP)]
    for row, due in zip(rows, days * 20, strict=False):
        row = world.again(row)
        given = world.facts(name=row.name, kind=row.kind, due=due, starts=due and date(2025, 1, 2))
        actions.correct_project(row, by=world.office(), version=row.version, facts=given)
    return today


def expected(rows, today):
    def place(row):
        is_late = row.due is not None and row.due < today
        part = 0 if is_late else 1 if row.due else 2
        return part, row.due or date.max, row.commune.sort_key, row.pk

    return [row.pk for row in sorted(rows.select_related("commune"), key=place)]


def test_every_slice_is_that_of_the_whole_order():
    today = dated()
    who = world.office()
    whole = expected(Project.objects.filter(is_split=False), today)
    known = queries.counts(who).lengths
    assert 0 < known.late <= known.past < known.dated < known.total == len(whole)
    rows = walked_projects(who).filter(is_split=False)

    def keys(start, stop):
        there = Project.objects.filter(pk__in=between(rows, known, today, start, stop))
        return [row.pk for row in latest_first(there, today)]

    assert keys(0, known.total) == whole
    for start in range(0, known.total + 1):
        assert keys(start, start + 4) == whole[start : start + 4]
    assert set(walked_projects(who)) == set(listed_projects(who))
    page = queries.projects(who)
    assert [one.pk for one in page.rows] == whole[: len(page.rows)]


def test_the_board_shows_the_same_order_and_counts_within_a_phase():
    dated()
    who = world.officer()
    columns = queries.board(who, ProjectFilter())
    (first,) = [one for one in columns if one.rows]
    page = queries.projects(who, ProjectFilter(phase="none"))
    assert first.total == page.total == queries.counts(who).lengths.total
    assert [one.pk for one in first.rows] == [one.pk for one in page.rows[: len(first.rows)]]
    assert {one.commune_code for one in first.rows} == {world.LOI}
