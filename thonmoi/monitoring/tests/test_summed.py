"""The rate of an area as its target's figure: numerators over denominators, never an average."""

from datetime import date
from decimal import Decimal
from html import unescape

from tests import universe
from thonmoi.audit import kept
from thonmoi.kernel import clock
from thonmoi.monitoring.models import Confirmation, Reading
from thonmoi.monitoring.tests import test_figure_record as figures
from thonmoi.units.models import Unit


def communes():
    """Every commune and town of the district."""
    return list(Unit.objects.filter(parent=universe.unit("694"), level="commune"))


def give(guard, units, *, up=90, down=100, is_sure=True):
    """A confirmed share of trained workers in each of these communes."""
    measure, at = figures.target().measure, clock.now()
    with guard.tampering():
        rows = Reading.objects.bulk_create(
            Reading(
                measure=measure,
                unit=one,
                on=date(2025, 6, 10),
                value="90",
                numerator=str(up),
                denominator=str(down),
                at=at,
            )
            for one in units
        )
        if is_sure:
            Confirmation.objects.bulk_create(
                Confirmation(reading=row, outcome="confirmed", at=at) for row in rows
            )
    kept.forget()


def now():
    return figures.shown().measured.now


def test_s17_the_rate_of_all_communes_is_the_figure_of_the_target(guard, as_):
    """S-17: 12 communes of 100 and a town of 10.000: the town weighs what it has."""
    town, *rest = communes()
    give(guard, rest)
    give(guard, [town], up=5000, down=10_000)
    share = Decimal(len(rest) * 90 + 5000) * 100 / (len(rest) * 100 + 10_000)
    assert abs(now().value - share) < Decimal("0.01")
    assert now().is_confirmed
    page = unescape(as_("vpdp").get("/figures/targets/").content.decode())
    assert f"{len(rest) + 1} xã" in page


def test_while_one_is_missing_there_is_no_figure_but_what_is_known_is_said(guard):
    give(guard, communes()[1:])
    assert now().value is None
    assert f"{len(communes()) - 1}/{len(communes())} xã" in str(now().source)


def test_what_was_given_for_the_whole_area_stands_while_one_is_missing(guard):
    figures.record()
    give(guard, communes()[1:])
    assert (now().value, now().source) == (Decimal("78.5"), figures.PAPER)
    give(guard, communes()[:1])
    assert now().value == 90


def test_what_no_division_confirmed_and_what_came_later_do_not_count(guard):
    give(guard, communes(), is_sure=False)
    assert now() is None or now().value is None
