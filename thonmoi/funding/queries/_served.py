"""Which criteria a work serves."""

from thonmoi.criteria.models import Criterion
from thonmoi.funding.models import Project


def served(row: Project) -> list[Criterion]:
    """The criteria that a work serves, by its own clause and by those that name it again."""
    if row.work is None:
        return []
    works = [row.work, *row.work.named_again.all()]
    return [one.criterion for work in works for one in work.serves.all()]
