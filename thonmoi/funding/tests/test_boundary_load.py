"""Boundaries come from a file of the administrator, positions are typed; none is invented."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import universe
from thonmoi.funding import actions, queries, rules
from thonmoi.funding.models import Boundary
from thonmoi.funding.queries import ProjectFilter
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Invalid

ADMIN = "quan-tri"


def load(by=None, data=None, source="Sở thử nghiệm"):
    features = rules.features(data or world.geojson())
    given = {"by": by or universe.actor(ADMIN), "features": features, "source": source}
    return actions.load_boundary(universe.unit("694"), **given)


def test_works_twice_and_only_for_the_administrator():
    asked.who_may(load, right=ADMIN, wrong=world.OFFICE, stranger="")
    asked.logged("boundary.load")
    assert len(load()) == Boundary.objects.count() == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"no file", "boundary.file"),
        (b'{"features": []}', "boundary.file"),
        (b'{"features": [{"properties": {"code": "1"}, "geometry": {"type": "Point"}}]}', None),
        (world.geojson("99999"), "boundary.units"),
    ],
)
def test_what_is_no_file_of_boundaries_gets_a_sentence_and_leaves_nothing(data, code):
    with pytest.raises(Invalid) as said:
        load(data=data)
    assert said.value.code == (code or "boundary.file")
    with pytest.raises(Invalid):
        load(source=" ")
    assert not Boundary.objects.exists()


def test_the_map_draws_what_is_known_and_lists_the_rest(as_):
    page = as_(world.OFFICE).get("/works/map/").content.decode()
    assert '<path class="axis hole"' not in page
    load()
    row = world.project()
    form = {"name": row.name, "kind": row.kind, "version": row.version}
    form |= {"position": "11.05, 106.05"}
    address = f"/projects/{row.pk}/correction/"
    assert as_(world.OFFICER).post(address, form).status_code == 302
    assert as_(world.OFFICER).post(address, form | {"position": "Ấp 1"}).status_code in (409, 422)
    world.project(world.HIEP)
    found = queries.works_map(world.office(), ProjectFilter())
    assert [(one.name, one.works) for one in found.boundaries] == [
        ("Tân Hiệp", 1),
        ("Tân Lợi", 1),
    ]
    assert [one.position for one in found.placed] == ["11.050000, 106.050000"]
    page = as_(world.OFFICE).get("/works/map/").content.decode()
    assert page.count('<path class="axis hole"') == 2
    assert page.count("<circle") == 1
    assert "Sở thử nghiệm" in page
    assert queries.unplaced(world.office(), ProjectFilter()).total == 1
    other = as_(world.OTHER).get("/works/map/").content.decode()
    assert (other.count('<path class="axis hole"'), other.count("<circle")) == (1, 0)


@given(st.lists(st.tuples(st.floats(101, 118), st.floats(7, 24)), min_size=1, max_size=40))
def test_every_point_lies_in_the_drawing(points):
    frame = rules.frame(points)
    for x, y in map(frame.at, points):
        assert 0 <= x <= frame.width
        assert 0 <= y <= frame.height


def test_positions_as_they_are_copied():
    assert rules.position(" 11.51234567, 106.6321 ") == (Decimal("11.512346"), Decimal("106.6321"))
    assert rules.position("") == (None, None)
    for text in ("106.6, 11.5", "11.5", "a, b", "11,5, 106,6", "NaN, 106"):
        with pytest.raises(Invalid):
            rules.position(text)
