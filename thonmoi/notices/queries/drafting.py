"""What a letter would say: rows, words and frame of a draft; a letter as paper."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from thonmoi.accounts import queries as accounts
from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.text import sort_key
from thonmoi.notices import citing, framing
from thonmoi.notices.document import compose
from thonmoi.notices.facts import Draft, DraftRow
from thonmoi.notices.queries.letters import LetterView, last_frame, letter_lines
from thonmoi.notices.queries.owing import owing
from thonmoi.notices.rules import Cites, Concern, Due, Owing
from thonmoi.notices.rules.letters import (
    LetterFrame,
    LetterRow,
    LetterWords,
    clause_words,
    words_of,
)
from thonmoi.notices.rules.urging import chosen, concern_of
from thonmoi.paper.model import DocDate, Document


def owing_chosen(
    actor: Actor, codes: Iterable[str], concerns: Iterable[Concern], within: str = ""
) -> list[Owing]:
    """Of the bodies with these codes (all where none is named), the rows of these concerns.

    In the words of documents, whatever language the person reads: they are sent and kept.
    """
    wanted = set(codes)
    with override("vi"):
        found = [one for one in owing(actor, within) if not wanted or one.body.code in wanted]
        return [_spelled(one) for one in chosen(found, concerns)]


def _spelled(one: Owing) -> Owing:
    rows = (
        replace(row, title=str(row.title), why=str(row.why), words=str(row.words or row.title))
        for row in one.rows
    )
    return replace(one, rows=tuple(rows))


def draft(
    actor: Actor,
    unit_path: str,
    codes: Iterable[str],
    concerns: Iterable[Concern],
    within: str = "",
) -> Draft:
    """The letter to these bodies with what they owe now, in the words of documents.

    NotFound where none of them owes anything of the kind.
    """
    found = sorted(owing_chosen(actor, codes, concerns, within), key=_place)
    if not found:
        raise NotFound(
            "letter.nothing",
            _("None of these bodies owes anything of this kind. Choose others."),
        )
    dues = [(one, row) for one in found for row in one.rows]
    said = citing.cited(actor, [row.cites for _one, row in dues if row.cites])
    rows = tuple(_row(one, row, said) for one, row in dues)
    frame, on = frame_for(actor, unit_path), clock.today()
    grounds = [cited.words for cited in said.values()]
    return Draft(on, words_of([row.shown for row in rows], grounds, frame, on), frame, rows)


def _place(one: Owing) -> tuple[bool, str]:
    """Agencies first, then communes, each in Vietnamese order: as letters name them."""
    return one.body.is_commune, sort_key(one.body.name)


def _row(one: Owing, row: Due, said: dict[tuple[str, int], citing.Cited]) -> DraftRow:
    is_late = concern_of(row) is Concern.LATE
    shown = LetterRow(
        one.body.agency_id,
        one.body.name,
        str(row.words),
        _ground(row.cites, said),
        row.due,
        is_late,
    )
    return DraftRow(one.body.agency_id, row.key, str(row.words), row.due, is_late, row.cites, shown)


def _ground(cites: Cites | None, said: dict[tuple[str, int], citing.Cited]) -> str:
    """``mục V.6, Kế hoạch số …``; empty where nothing is cited.

    Where the letter cites one thing alone, it is named above the table, and the clause is enough.
    """
    cited = said.get((cites.kind, cites.pk)) if cites else None
    if cites is None or cited is None:
        return ""
    clause = clause_words(cites.clause)
    return clause if clause and len(said) == 1 else ", ".join(filter(None, (clause, cited.short)))


def frame_for(actor: Actor, unit_path: str) -> LetterFrame:
    """Who issues a new letter: as in the last one, as a room above says, else the own office."""
    found = last_frame(actor, unit_path) or framing.frame(actor, unit_path)
    if found is not None:
        return replace(found, signer="")
    own = [one for one in accounts.agencies_by_id(actor, actor.agency_ids).values()]
    name = own[0].name if own else actor.office
    return LetterFrame(issuer=(name,), issuer_name=name, symbol="", place="", filed="VT")


def paper(
    actor: Actor,
    found: LetterView,
    *,
    number: str = "",
    issued_on: date | None = None,
    signer: str = "",
) -> Document:
    """The letter as the official document that it is now; blanks where nothing is recorded."""
    lines = [one for one in letter_lines(actor, found) if not one.is_left_out]
    cites = {one.pk: Cites(one.kind, one.cited_pk or 0, one.clause) for one in lines if one.kind}
    said = citing.cited(actor, cites.values())
    rows = [
        LetterRow(
            one.agency_id,
            one.agency.name,
            one.text,
            _ground(cites.get(one.pk), said),
            one.due,
            one.is_late,
        )
        for one in lines
    ]
    day = issued_on or found.issued_on
    return compose(
        rows,
        _numbered(found.words, said.values()),
        replace(found.frame, signer=signer or found.frame.signer),
        on=found.on,
        number=number or found.number,
        day=DocDate(day.year, day.month, day.day) if day else None,
        is_simulated=audit.is_simulated(actor),
    )


def _numbered(words: LetterWords, said: Iterable[citing.Cited]) -> LetterWords:
    """The words with the numbers that were recorded since they were drafted."""
    opening = words.opening
    for one in said:
        opening = opening.replace(one.blank, one.words) if one.blank else opening
    return replace(words, opening=opening)


def paper_of_draft(actor: Actor, made: Draft) -> Document:
    """A draft that is not kept, as a document with blanks."""
    return compose(
        [row.shown for row in made.rows],
        made.words,
        made.frame,
        on=made.on,
        is_simulated=audit.is_simulated(actor),
    )


def uncitable(actor: Actor, found: LetterView) -> list[str]:
    """How the things are called that a letter cites and whose number is not recorded."""
    lines = [one for one in letter_lines(actor, found) if one.kind and not one.is_left_out]
    return _unnumbered(actor, [Cites(one.kind, one.cited_pk or 0) for one in lines])


def uncitable_of(actor: Actor, found: Iterable[Owing]) -> list[str]:
    """The same of a letter that is not drafted yet."""
    return _unnumbered(actor, [row.cites for one in found for row in one.rows if row.cites])


def _unnumbered(actor: Actor, cites: Iterable[Cites]) -> list[str]:
    said = citing.cited(actor, cites)
    return [one.short for one in said.values() if not one.is_citable]
