"""A whole document: frame, body, signature, annexes."""

from dataclasses import dataclass

from thonmoi.paper.model.blocks import Block
from thonmoi.paper.model.frame import Letterhead, Recipients, Signature

SIMULATED = "SỐ LIỆU MÔ PHỎNG – BẢN DÙNG THỬ"


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex: own section, own page numbers; its name, its blocks, upright or landscape.

    label and source as they stand in a text that has them ("" for none); None for "Phụ lục",
    numbered where there are several, and "(Kèm theo … của …)". keeps_letters is that of headings.
    """

    name: str
    body: tuple[Block, ...]
    is_landscape: bool = False
    label: str | None = None
    source: str | None = None
    keeps_letters: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """An official document.

    kind: "KẾ HOẠCH", "BÁO CÁO", or "" for a công văn, whose title is printed "V/v …" under the
    number. issuer_name: the issuer as written in running text, for "(Kèm theo … của …)". bases:
    one legal basis an entry, without its closing mark. authority: the line above the bases of a
    decision ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), in lines. marks are printed on top of every
    page. notes are footnotes of the body, numbered from 1. second signs at the left, above the
    recipients: who wrote the minutes down.
    """

    letterhead: Letterhead
    kind: str
    title: str
    body: tuple[Block, ...]
    signature: Signature
    recipients: Recipients
    issuer_name: str = ""
    addressees: tuple[str, ...] = ()
    authority: str = ""
    bases: tuple[str, ...] = ()
    annexes: tuple[Annex, ...] = ()
    marks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    second: Signature | None = None
