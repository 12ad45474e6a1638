"""Rules and holidays of many places: as many questions as for one."""

from tests import universe
from thonmoi.audit.kept import forget, kept
from thonmoi.procedures import queries
from thonmoi.units import queries as units
from thonmoi.units.rules import Level


def _asked(actor, paths):
    for path in paths:
        rule = queries.procedure_for(actor, "recognition", path, level="ntm")
        found = queries.deadline_of(actor, rule.step("verify"), rule.valid_from, path)
        assert (found.on, found.is_certain) == (None, False)
        assert queries.calendar(actor, path).years


def test_a_district_asks_no_more_than_a_commune(django_assert_max_num_queries):
    actor = universe.actor("vpdp")
    places = units.units(actor, within=universe.PATH, level=Level.COMMUNE)
    forget()
    paths = [one.path for one in places]
    with django_assert_max_num_queries(9):  # head, marks, five of procedures, one of holidays
        kept(actor, ("asked", *paths), lambda: _asked(actor, paths))  # as within one request
