"""Groups of units that sets tell apart: their words, what a decision moves."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NONE = ("", "none")
"""Kinds of a set that tells no groups apart."""
SHORT = 40
_FIRST_WORDS = {"nhom": "Nhóm", "vung": "Vùng", "khu": "Khu", "loai": "Loại"}


class GroupKind(StrEnum):
    """By what documents tell units apart; an annex may bring a kind of its own."""

    REGION = "region"
    COMMUNE_GROUP = "commune_group"


GROUP_KIND_LABELS: dict[str, str | Promise] = {
    GroupKind.REGION: _("Region"),
    GroupKind.COMMUNE_GROUP: _("Group of communes"),
}


def kind_label(kind: str) -> str | Promise:
    """A kind of grouping in words."""
    return GROUP_KIND_LABELS.get(kind, _("Group of units"))


def group_label(code: str, name: str) -> str:
    """A group in few words: "Nhóm 1" where it is numbered, else its name unless that is long."""
    first, _sep, rest = code.replace("-", "_").partition("_")
    word = _FIRST_WORDS.get(first, "")
    if name and len(name) <= SHORT and not (word and rest.isdigit()):
        return name
    return f"{word or first.capitalize()} {rest.replace('_', ' ')}".strip()


def is_told_apart(kind: str, groups: Iterable[str], default: str) -> bool:
    """Whether units have to be put into groups for a set of this kind."""
    return kind not in NONE and len(set(groups) - {default}) > 1


@dataclass(frozen=True, slots=True)
class Move:
    """A unit that a decision moves; `before` is empty where it had no group."""

    unit: str
    before: str
    after: str


def moves(held: Mapping[str, str], wanted: Mapping[str, str]) -> list[Move]:
    """What changes when units are put into the groups wanted; an empty wish changes nothing."""
    return [
        Move(unit, held.get(unit, ""), group)
        for unit, group in wanted.items()
        if group and group != held.get(unit, "")
    ]
