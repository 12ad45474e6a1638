"""What voices ask of somebody: one question to the database for all four kinds."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import BigIntegerField, BooleanField, CharField, F, Q, Value
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.due import NOBODY, Due, Kind, may_be_late
from thonmoi.voices import rules
from thonmoi.voices.models import Difficulty, Feedback, Question, Remark
from thonmoi.voices.rules import DifficultyState, FeedbackState, QuestionState, RemarkState

COLUMNS = (
    *("pk", "subject", "state", "due", "raised_on", "answered_on", "answer", "unit_path"),
    *("certain", "owner_id", "owner__name", "owner__is_urged", "raised_by_id", "raised_by__name"),
)
MOST = 2000
Row = dict[str, Any]


def due(actor: Actor, today: date) -> list[Due]:
    """Rows of the actor's agencies: to answer, to decide about an answer; what the office assigns.

    Office and leader read besides how many difficulties are open and how old the oldest is.
    """
    kept = actor.areas(P.DIFFICULTY_ASSIGN)
    overseen = kept or (actor.areas() if "leader" in actor.roles else ())
    if not (actor.agency_ids or overseen):
        return []
    rows = _rows(actor, overseen)
    sent = [row for row in rows if row["tag"] == "feedback"]
    found = [made for row in rows for made in _own(row, actor)]
    found += _to_look_at([row for row in sent if row["state"] == FeedbackState.WAITING])
    return [*found, *_whole([r for r in rows if r["tag"] == "difficulty"], kept, overseen, today)]


def _rows(actor: Actor, overseen: tuple[str, ...]) -> list[Row]:
    mine, raised = Q(owner__in=actor.agency_ids), Q(raised_by__in=actor.agency_ids)
    open_ = Q(state__in=rules.OPEN)
    wanted = (mine | raised) & open_
    if overseen:
        wanted |= open_ & (under("unit_path", overseen) or Q(pk__isnull=False))
    asked = mine & Q(state=QuestionState.ASKED)
    remarked = (mine & Q(state=RemarkState.OPEN)) | (raised & Q(state=RemarkState.ANSWERED))
    parts = [
        model.objects.filter(condition)
        .annotate(tag=Value(tag), certain=Value(True, BooleanField()))
        .order_by()
        .values_list("tag", *COLUMNS)
        for model, tag, condition in (
            (Difficulty, "difficulty", wanted),
            (Question, "question", asked),
            (Remark, "supervision", remarked),
        )
    ]
    parts.append(_sent(actor, mine))
    union = parts[0].union(*parts[1:], all=True).order_by("raised_on", "pk")[:MOST]
    return [dict(zip(("tag", *COLUMNS), values, strict=True)) for values in union]


def _sent(actor: Actor, mine: Q) -> Any:
    """Feedback to look at, and to answer, in the columns of the others."""
    areas = actor.areas(P.FEEDBACK_MODERATE)
    wanted = mine & Q(state=FeedbackState.TAKEN)
    if areas:
        there = under("unit_path", areas) or Q(pk__isnull=False)
        wanted |= there & Q(state=FeedbackState.WAITING)
    nobody = (Value(None, BigIntegerField()), Value("", CharField()))
    rows = (
        Feedback.objects.filter(wanted)
        .annotate(tag=Value("feedback"), certain=F("is_due_certain"))
        .order_by()
    )
    return rows.values_list("tag", *COLUMNS[:-2], *nobody)


def _to_look_at(rows: list[Row]) -> Iterator[Due]:
    """One line for all that residents sent and nobody has looked at."""
    if not rows:
        return
    title = ngettext(
        "%(n)s feedback of a resident is to be looked at",
        "%(n)s feedbacks of residents are to be looked at",
        len(rows),
    ) % {"n": len(rows)}
    yield Due(
        "feedback:waiting", Kind.ASKED, title,
        _("It is hidden until somebody decides what is shown of it and who answers."),
        f"{reverse('feedback-list')}?state={FeedbackState.WAITING}", _("Look at it"),
        due=min((row["due"] for row in rows if row["due"]), default=None),
        since=rows[0]["raised_on"], count=len(rows), agency_id=NOBODY,
    )  # fmt: skip


def _own(row: Row, actor: Actor) -> Iterator[Due]:
    is_mine, is_raised = (row[k] in actor.agency_ids for k in ("owner_id", "raised_by_id"))
    state, tag = row["state"], row["tag"]
    first = {
        "difficulty": DifficultyState.ASSIGNED,
        "question": QuestionState.ASKED,
        "supervision": RemarkState.OPEN,
        "feedback": FeedbackState.TAKEN,
    }
    if is_mine and state == first[tag]:
        yield _to_answer(row)
    if is_raised and state == DifficultyState.ANSWERED and tag != "question":
        yield _to_decide(row)


def _to_answer(row: Row) -> Due:
    tag = row["tag"]
    why = {
        "difficulty": _("A difficulty raised by %(who)s, assigned to you."),
        "question": _("%(who)s asks how this is done."),
        "supervision": _("A remark of supervision by %(who)s."),
        "feedback": _("Feedback of a resident, to be answered in public or to the sender."),
    }
    return Due(
        f"{tag}:{row['pk']}",
        Kind.ASKED,
        row["subject"],
        why[tag] % {"who": row["raised_by__name"]},
        reverse(f"{tag}-answer", args=[row["pk"]]),
        _("Answer"),
        due=row["due"],
        since=row["raised_on"],
        unit_path=row["unit_path"],
        can_be_late=bool(row["certain"]) and may_be_late(is_urged=bool(row["owner__is_urged"])),
        agency_id=row["owner_id"],
    )


def _to_decide(row: Row) -> Due:
    return Due(
        f"{row['tag']}:{row['pk']}:answer",
        Kind.ASKED,
        row["subject"],
        _("%(owner)s has answered: close it, or say what is still open.")
        % {"owner": row["owner__name"] or _("The office")},
        reverse(row["tag"], args=[row["pk"]]),
        _("Decide"),
        since=row["answered_on"],
        unit_path=row["unit_path"],
        quote=row["answer"],
        can_be_late=False,
        agency_id=row["raised_by_id"],
    )


def _whole(
    rows: list[Row], kept: tuple[str, ...], overseen: tuple[str, ...], today: date
) -> Iterator[Due]:
    """What concerns the register as a whole: to assign, and how old it grows."""
    there = [row for row in rows if row["unit_path"].startswith(overseen)] if overseen else []
    new = [row for row in there if row["state"] == DifficultyState.RAISED]
    if kept and new:
        title = ngettext(
            "%(n)s difficulty is to be assigned", "%(n)s difficulties are to be assigned", len(new)
        ) % {"n": len(new)}
        why = _("Communes and divisions raised them; nobody has to settle them yet.")
        where = f"{reverse('difficulties')}?state={DifficultyState.RAISED}"
        yield Due(
            "difficulties:raised", Kind.ASKED, title, why, where, _("Assign"),
            since=new[0]["raised_on"], count=len(new), can_be_late=False, agency_id=NOBODY,
        )  # fmt: skip
    if there:
        days = rules.age(there[0]["raised_on"], None, today)
        title = ngettext("%(n)s difficulty is open", "%(n)s difficulties are open", len(there)) % {
            "n": len(there)
        }
        why = _("The oldest, for %(days)s days: %(subject)s") % {
            "days": days,
            "subject": there[0]["subject"],
        }
        where = f"{reverse('difficulties')}?state=open"
        yield Due(
            "difficulties:open", Kind.WAITING, title, why, where,
            since=there[0]["raised_on"], count=len(there), can_be_late=False, agency_id=NOBODY,
        )  # fmt: skip
