"""Legal documents: kinds, numbers, relations (Decree 30/2020, annex III)."""

import re
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc

KINDS: dict[str, str] = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "TT": "Thông tư",
    "NĐ": "Nghị định",
    "L": "Luật",
    "CV": "Công văn",
    "KL": "Kết luận",
    "VB": "Văn bản khác",
}
"""Official words: data, shown as they stand in every language."""


class RelationKind(StrEnum):
    BASED_ON = "based-on"
    AMENDS = "amends"
    REPLACES = "replaces"
    GUIDES = "guides"


RELATION_LABELS = {
    RelationKind.BASED_ON: _("is based on"),
    RelationKind.AMENDS: _("amends"),
    RelationKind.REPLACES: _("replaces"),
    RelationKind.GUIDES: _("guides the application of"),
}
RELATION_LABELS_BACK = {
    RelationKind.BASED_ON: _("is the basis of"),
    RelationKind.AMENDS: _("is amended by"),
    RelationKind.REPLACES: _("is replaced by"),
    RelationKind.GUIDES: _("is guided by"),
}

EARLIEST = date(1945, 9, 2)
_LAW = re.compile(r"\d{1,4}/\d{4}/(QH\d{1,2}|UBTVQH\d{1,2})")
_PARTY = re.compile(r"\d{1,5}-[A-ZĐa-zđy]{2,3}/[\w.]+(?:[-.][\w.]+)*")
_STATE = re.compile(r"\d{1,5}[a-zđ]?/(?:(?:19|20)\d{2}/)?[^\W\d_][\w.&]*(?:-[\w.&]+)*")


def clean_number(text: str) -> str:
    """A number and symbol without stray spaces: ``2790/HD- UBND`` gives ``2790/HD-UBND``.

    Empty stays empty (a draft has no number). Raises Invalid where the text is no
    number of a State body, a Party body or a law (procedures §6.4 grammar).
    """
    number = re.sub(r"\s*([/-])\s*", r"\1", nfc(text)).strip()
    if not number:
        return ""
    if not any(form.fullmatch(number) for form in (_LAW, _PARTY, _STATE)):
        raise Invalid(
            "document.number",
            _("This is not a number and symbol. Write it as on the paper, such as 1361/QĐ-UBND."),
            field="number",
        )
    return number


def identity(number: str, issuer: str, issued_on: date | None) -> str:
    """What makes a numbered document one: number, issuer and year. Empty without a number."""
    if not number:
        return ""
    return f"{fold(number)}|{fold(issuer)}|{issued_on.year if issued_on else ''}"


def check_dates(
    issued_on: date | None, in_force_from: date | None, in_force_to: date | None, *, today: date
) -> None:
    """Raise Invalid where the days of a document cannot be."""
    if issued_on and not EARLIEST <= issued_on <= today:
        raise Invalid(
            "document.issued-on",
            _("The day of issue lies in the future or before 2/9/1945. Check the year."),
            field="issued_on",
        )
    if in_force_from and issued_on and in_force_from < issued_on:
        raise Invalid(
            "document.in-force-from",
            _("A document is not in force before the day it was issued."),
            field="in_force_from",
        )
    if in_force_to and in_force_from and in_force_to <= in_force_from:
        raise Invalid(
            "document.in-force-to",
            _("The end must come after the day from which the document is in force."),
            field="in_force_to",
        )
