"""What stands beside the clauses of a living plan: what was counted, what was done for them."""

from collections import defaultdict

from django.db.models import Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.numbers import format_number
from thonmoi.plans import queries as plans
from thonmoi.plans.margins import Note
from thonmoi.registers.models import Activity
from thonmoi.registers.queries.counting import counted, entries_of, shares, tied


def notes(actor: Actor, plan_pk: int, unit_path: str) -> dict[str, list[Note]]:
    """Notes by clause path: figures that registers give, hamlets recorded so far, activities."""
    found: dict[str, list[Note]] = defaultdict(list)
    targets = plans.targets(actor, plan_pk=plan_pk)
    asked, now = tied(actor, targets), counted(actor, targets, clock.today())
    for one in asked:
        if one.pk in now:
            text = _("%(figure)s by the register") % {"figure": format_number(now[one.pk].value)}
            found[one.clause].append(Note(text, is_unconfirmed=not now[one.pk].is_confirmed))
    for one, known in shares(actor, asked, entries_of(actor, asked)):
        if one.pk not in now:
            found[one.clause].append(Note(known.words))
    for path, text in _held(actor, plan_pk, unit_path):
        found[path].append(Note(text))
    return dict(found)


def _held(actor: Actor, plan_pk: int, unit_path: str) -> list[tuple[str, str]]:
    rows = Activity.objects.filter(
        under("unit__path", actor.areas()), clause__plan_id=plan_pk, withdrawn_on=None
    )
    grouped = rows.values("clause__path").annotate(held=Sum("sessions"), all=Sum("people"))
    return [
        (row["clause__path"], _sessions(row["held"], row["all"]))
        for row in grouped.order_by("clause__path")
    ]


def _sessions(held: int, people: int | None) -> str:
    said = ngettext("%(n)s session held", "%(n)s sessions held", held) % {"n": held}
    if people is None:
        return said
    return _("%(said)s, %(people)s people") % {"said": said, "people": format_number(people)}
