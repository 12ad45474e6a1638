"""The overview and a commune's page show what stands under the plan (S-40, S-52)."""

from html import unescape

from django.urls import reverse

from tests import universe
from thonmoi.cascade.tests import world
from thonmoi.desk.queries import overviews
from thonmoi.desk.queries.under import under


def page(as_, person, name, *args):
    return unescape(as_(person).get(reverse(name, args=args)).content.decode())


def test_s40_the_overview_counts_the_plans_under_the_plan(as_):
    """S-40: how many of those asked have issued their plan."""
    world.record(world.owed())
    world.require(codes=["ubnd-25330", "ubnd-25351"])
    actor = universe.actor(world.OFFICE)
    found = under(actor, overviews.overview(actor))
    assert (found.issued, found.asked, found.late) == (1, 3, 0)
    assert "Kế hoạch cấp dưới" in page(as_, world.OFFICE, "overview")


def test_s52_the_commune_s_page_shows_its_roadmap_by_quarter(as_):
    """S-52: quarter by quarter, beside the standing of today; not on a neighbour's page."""
    world.register([("5", 3), ("13", 1)])
    html = page(as_, world.OFFICER, "commune", world.LOI)
    assert html.index("Quý I/2025") < html.index("Quý III/2025")
    assert "Qua quý, chưa đạt" in html
    assert "Quý III/2025" not in page(as_, world.OTHER, "commune", world.LOI)


def test_nothing_asked_shows_nothing(as_):
    assert "Thực hiện ở cấp dưới" not in page(as_, world.OFFICE, "overview")
