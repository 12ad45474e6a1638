"""Whose word counts for a task."""

from collections.abc import Iterable

from thonmoi.kernel.text import fold

_GUARDED_KINDS = frozenset({"police", "army"})
_GUARDED_WORDS = ("an ninh", "quoc phong", "quan su")


def is_by_reference(text: str, kinds: Iterable[str]) -> bool:
    """Whether evidence is named and not uploaded: of the police and the army (decision 23).

    `kinds` are those of the agencies that answer for it; `text` what the task says.
    """
    words = f" {fold(text)} "
    return bool(_GUARDED_KINDS & set(kinds)) or any(f" {one}" in words for one in _GUARDED_WORDS)


def is_own_word(by_id: int | None, reported_by_id: int | None) -> bool:
    """Whether a person would confirm what he reported himself (decision 13)."""
    return reported_by_id is not None and reported_by_id == by_id


def is_responsible(
    agency_ids: Iterable[int],
    *,
    responsible: Iterable[int | None],
    reported_for_id: int | None,
    is_office: bool,
) -> bool:
    """Whether agencies are the body that confirms a task (S-22).

    The office that keeps the plan; else one of the `responsible` (who answers for the task, who
    leads its criterion), but not the one for which it was reported.
    """
    return is_office or bool((set(agency_ids) - {reported_for_id}) & set(responsible))
