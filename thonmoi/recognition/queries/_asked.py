"""Letters of confirmation that are still awaited, and dissent that goes back to the commune."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from django.utils.translation import gettext as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import ChargeRole
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import Due, Kind
from thonmoi.recognition import rules
from thonmoi.recognition.models import Stage, Verification
from thonmoi.recognition.queries._rows import row_of
from thonmoi.recognition.rules import Outcome

Told = dict[tuple[int, int, str], Verification]
"""The last word by dossier, agency and code of the criterion."""


def asked_of(rows: Iterable[Stage]) -> list[Stage]:
    """The steps in which divisions verify."""
    return [one for one in rows if one.code == rules.VERIFY]


def told(actor: Actor, asked: list[Stage]) -> Told:
    """What was said in them; no question where nothing is verified."""
    if not asked:
        return {}
    rows = Verification.objects.filter(dossier__in=[x.dossier_id for x in asked])
    found = rows.select_related("agency", "criterion").order_by("on", "pk")
    return {(x.dossier_id, x.agency_id, x.criterion.code): x for x in found}


def left_of_all(actor: Actor, asked: list[Stage], said: Told) -> dict[int, int]:
    """By dossier how many letters are awaited: one question for each set (there are few)."""
    charged = {pk: criteria.charges(actor, pk) for pk in {x.dossier.criteria_set_id for x in asked}}
    found: dict[int, int] = defaultdict(int)
    for row in asked:
        for code, many in charged[row.dossier.criteria_set_id].items():
            leads = {one.agency_id for one in many if one.role is ChargeRole.LEAD}
            found[row.dossier_id] += sum((row.dossier_id, x, code) not in said for x in leads)
    return found


def verifying(actor: Actor, asked: list[Stage], said: Told, today: date) -> Iterator[Due]:
    """What the actor's agencies have still to say."""
    if not asked or not actor.areas(P.VERIFICATION_GIVE):
        return
    keys = criteria.charge_keys(actor, actor.agency_ids, today)
    for row in asked:
        prefix = f"{row.dossier.criteria_set.slug}/"
        for agency, held in keys.items():
            own = {key.removeprefix(prefix) for key in held if key.startswith(prefix)}
            n = sum((row.dossier_id, agency, code) not in said for code in own)
            if n:
                text = _("%(n)s criteria wait for your letter of confirmation.") % {"n": n}
                yield row_of(row, f"verify-{agency}", text, agency, page="verification-give")


def dissents(actor: Actor, asked: list[Stage], said: Told) -> Iterator[Due]:
    """What agencies do not agree on, back on the commune's table: it is no day's, so never late."""
    for row in asked:
        if not actor.can(P.ASSESSMENT_RECORD, row.unit_path):
            continue
        against: dict[int, list[Verification]] = defaultdict(list)
        for (dossier, agency, _code), one in said.items():
            if dossier == row.dossier_id and one.now is Outcome.DISSENT:
                against[agency].append(one)
        for agency, many in against.items():
            codes = ", ".join(one.criterion.code for one in many)
            text = _("%(agency)s does not agree on criteria %(codes)s.")
            said_so = text % {"agency": many[0].agency, "codes": codes}
            why = "; ".join(dict.fromkeys(one.reason for one in many))
            more = {"anchor": "#lis-h", "quote": why, "is_late": False}
            yield row_of(row, f"dissent-{agency}", said_so, kind=Kind.RETURNED, **more)
