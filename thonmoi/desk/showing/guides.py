"""The guide to criteria sets in words: a short list of what is open, each with its address."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.criteria.rules import LEVEL_LABELS, Confidence
from thonmoi.desk.queries.guides import Guide, Open, SetGuide
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.rules import Level

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that is open: what, where it is done, the word on the link."""

    words: str
    href: str
    action: str


@dataclass(frozen=True, slots=True)
class Card:
    """A set: for whom, how sure it is, its open steps."""

    name: str
    href: str
    level: Words
    use: str
    state: str
    sure: str
    steps: tuple[Step, ...]


def cards(guide: Guide) -> list[Card]:
    """The sets that concern the area, those with something open first."""
    made = [card(one) for one in guide.sets]
    return sorted(made, key=lambda one: not one.steps)


def card(one: SetGuide) -> Card:
    """One set."""
    found, total = one.marks.get(Confidence.FOUND, 0), len(one.set.indicators)
    return Card(
        one.set.name,
        reverse("criteria-set", args=[one.set.slug]),
        LEVEL_LABELS[one.set.level],
        _use(one),
        str(one.set.state),
        _("%(n)s/%(total)s requirements checked against the document")
        % {"n": found, "total": total}
        if total
        else _("names only"),
        tuple(_step(one, kind, count) for kind, count in one.open.items()),
    )


def _use(one: SetGuide) -> str:
    is_hamlet = one.set.unit_level == Level.HAMLET
    if one.judged:
        few, many = (
            (_("%(n)s hamlet is judged by it"), _("%(n)s hamlets are judged by it"))
            if is_hamlet
            else (_("%(n)s commune is judged by it"), _("%(n)s communes are judged by it"))
        )
        return (few if one.judged == 1 else many) % {"n": one.judged}
    if one.aiming:
        return _("%(n)s aim at its level and are judged by no set yet") % {"n": one.aiming}
    return _("nobody here aims at its level")


def _step(one: SetGuide, kind: Open, count: int) -> Step:
    slug, set_ = one.set.slug, reverse("criteria-set", args=[one.set.slug])
    upload = _address("annexes") or set_
    n = {"n": count}
    match kind:
        case Open.DOCUMENT:
            return Step(_("The decision is not in the register"), upload, _("Upload"))
        case Open.TEXT:
            told = ngettext(
                "%(n)s criterion has names only", "%(n)s criteria have names only", count
            )
            return Step(told % n, upload, _("Upload the annex"))
        case Open.ACTIVATE:
            address = reverse("set-effects", args=[slug, one.set.edition])
            return Step(_("Ready to be activated"), address, _("See what changes"))
        case Open.UNKNOWN:
            told = ngettext(
                "%(n)s requirement is not known", "%(n)s requirements are not known", count
            )
            return Step(told % n, set_, _("Fill"))
        case Open.RECALLED:
            told = ngettext(
                "%(n)s requirement was not compared with the document",
                "%(n)s requirements were not compared with the document",
                count,
            )
            return Step(told % n, set_, _("Confirm"))
        case Open.GROUPS:
            told = ngettext("%(n)s commune is in no group", "%(n)s communes are in no group", count)
            address = reverse("group-assign", args=[one.set.group_kind])
            return Step(told % n, address, _("Put into groups"))
        case Open.UNCHARGED:
            address = reverse("charges", args=[slug])
            return Step(_("Nobody is charged with its criteria"), address, _("Assign"))
        case Open.CHARGES:
            told = ngettext(
                "%(n)s charge is not confirmed", "%(n)s charges are not confirmed", count
            )
            return Step(told % n, reverse("charges", args=[slug]), _("Confirm"))


def upload(actor: Actor) -> str:
    """Where an office uploads the annex of a decision; empty for others."""
    return _address("annexes") if actor.areas(P.SET_ACTIVATE) else ""


def _address(name: str) -> str:
    """The address of a page that another room brings; empty where it is not there."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
