"""A title ends by the document that withdraws it; asked for by the room of recognition alone."""

from datetime import date, timedelta

import pytest

from tests import universe
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.library.models import Document
from thonmoi.plans import actions
from thonmoi.plans.models import Title


def end(row: Title, by: str = "vpdp", on: date = date(2025, 6, 16)) -> Title:
    paper = Document.objects.order_by("pk").first()
    return actions.end_title(row, by=universe.actor(by), on=on, document=paper)


def test_it_ends_once_by_a_document():
    row = Title.objects.select_related("unit").filter(ended_on=None).first()
    with pytest.raises(Denied):
        end(row, by="lanh-dao")
    with pytest.raises(Invalid):
        end(row, on=clock.today() + timedelta(days=1))
    found = end(row)
    assert (found.ended_on, found.ended_by_id is not None) == (date(2025, 6, 16), True)
    with pytest.raises(Conflict):
        end(found)
