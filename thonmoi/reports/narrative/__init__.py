"""The report in words: facts in, paragraphs out, each with the figures that it uses. Pure.

Skeleton I–V of periodic reports. Official text: Vietnamese in every language, never a msgid.
No sentence says what the facts do not; what is not known is said to be "chưa có số liệu".
"""

from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative import (
    ahead,
    asking,
    assessing,
    capital,
    checking,
    course,
    criteria,
    leading,
    opening,
    produce,
    targets,
    works,
)
from thonmoi.reports.narrative.saying import Figure, Para
from thonmoi.reports.narrative.sections import SECTIONS, Section, section_of, skeleton

__all__ = ["SECTIONS", "Figure", "Para", "Section", "narrative", "section_of", "skeleton"]


def narrative(facts: Facts, who: str) -> tuple[Para, ...]:
    """The paragraphs in their order; `who` is the body that reports, as in running text."""
    return (
        *opening.paras(facts, who),
        *leading.paras(facts),
        *targets.paras(facts),
        *works.paras(facts),
        *criteria.paras(facts),
        *course.paras(facts),
        *capital.paras(facts),
        *produce.paras(facts),
        *checking.paras(facts),
        *assessing.paras(facts),
        *ahead.paras(facts),
        *asking.paras(facts),
        opening.closing(facts),
    )
