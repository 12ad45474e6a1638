"""What a person has to look at before a report goes out, and what keeps it from going out."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from thonmoi.kernel.access import Actor
from thonmoi.plans import queries as plans
from thonmoi.reports.facts import parse
from thonmoi.reports.queries._point import Hurdle, Point
from thonmoi.reports.queries.reports import ParagraphView, ReportView


def points(actor: Actor, found: ReportView, paragraphs: Iterable[ParagraphView]) -> list[Point]:
    """Words overtaken by figures first, then what the facts leave open."""
    rows, facts = list(paragraphs), parse(found.facts)
    made = [
        Point(_("The figures changed under words that a person wrote."), one.pk)
        for one in rows
        if one.is_overtaken
    ]
    made += [
        Point(_("%(commune)s: the year of its target is asked about.") % {"commune": one.name})
        for one in facts.communes
        if one.aim and one.aim.is_asked
    ]
    if facts.sent and facts.sent.unsent:
        names = ", ".join(facts.sent.unsent)
        made.append(Point(_("Not sent yet: %(names)s.") % {"names": names}))
    silent = sum(one.is_silent for one in rows)
    if silent:
        said = ngettext_lazy(
            "%(n)s paragraph tells only that there is no data.",
            "%(n)s paragraphs tell only that there is no data.",
            "n",
        )
        made.append(Point(said % {"n": silent}))
    return made


def hurdle(actor: Actor, found: ReportView) -> Hurdle | None:
    """What keeps the report from being issued; None where nothing does, or it is issued."""
    plan = parse(found.facts).plan
    if found.is_issued or plan is None or plan.has_number:
        return None
    now = plans.plan(actor, plan.id)
    return Hurdle(plan.id, plan.year, bool(now.number and now.issued_on))
