"""What the tests of criteria start from: the district's sets, charges, offices."""

from datetime import date
from decimal import Decimal

from tests import universe
from thonmoi.criteria import queries
from thonmoi.criteria.models import Charge, CriteriaSet, Indicator
from thonmoi.criteria.rules import Filled
from thonmoi.kernel.access import Place

SET = "qd1361-nang-cao"
HAMLETS = "qd1471-khu-dan-cu-kieu-mau"
DAY = date(2025, 6, 17)


def district() -> Place:
    return Place(universe.path("694"))


def the_set(slug=SET):
    return queries.criteria_set(universe.EVERYTHING, slug)


def row(slug=SET, edition=1) -> CriteriaSet:
    return CriteriaSet.objects.get(slug=slug, edition=edition)


def indicator(code="3.1", slug=SET) -> Indicator:
    """A row of the active, or newest, edition; 3.1 has no known requirement, 3.4 has."""
    return Indicator.objects.get(pk=next(i.id for i in the_set(slug).indicators if i.code == code))


def charge(criterion="5") -> Charge:
    return Charge.objects.get(
        criterion__criteria_set__slug=SET, criterion__code=criterion, role="lead"
    )


def filled(**changes) -> Filled:
    values = {"group": "dnb", "value": Decimal("80"), "source": "QĐ 1361, phụ lục, 3.1"}
    return Filled(**{**values, **changes})
