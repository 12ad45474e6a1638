"""What the paper says of a document, checked and cleaned."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold, nfc
from thonmoi.library import rules


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What the paper says. `number` is empty for a draft; dates may be unknown (None)."""

    kind: str
    issuer: str
    subject: str
    number: str = ""
    issued_on: date | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None

    def as_fields(self) -> dict[str, object]:
        """Checked and cleaned field values. Raises Invalid naming the first bad field."""
        if self.kind not in rules.KINDS:
            raise Invalid("document.kind", _("Choose one of the kinds."), field="kind")
        number = rules.clean_number(self.number)
        issuer, subject = nfc(self.issuer).strip(), nfc(self.subject).strip()
        if not subject:
            raise Invalid(
                "document.subject", _("Write what the document is about."), field="subject"
            )
        rules.check_dates(self.issued_on, self.in_force_from, self.in_force_to, today=clock.today())
        return {
            "kind": self.kind,
            "number": number,
            "issuer": issuer,
            "subject": subject,
            "issued_on": self.issued_on,
            "in_force_from": self.in_force_from,
            "in_force_to": self.in_force_to,
            "identity": rules.identity(number, issuer, self.issued_on) or None,
            "folded": fold(f"{rules.KINDS[self.kind]} {number} {issuer} {subject}"),
        }
