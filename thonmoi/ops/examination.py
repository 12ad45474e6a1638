"""Everything the doctor looks at: the log, the rows, the stored files."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.doctor import Finding, examine
from thonmoi.funding import queries as funding
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.ops import queries
from thonmoi.ops.orphans import orphans


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found, and the head of the log at the time: its number and hash."""

    seq: int
    hash: str
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """``{"head": {"seq", "hash"}, "findings": [{"kind", "where", "sentence"}]}``."""
        findings = [
            {"kind": f.kind, "where": f.where, "sentence": str(f.sentence)} for f in self.findings
        ]
        return {"head": {"seq": self.seq, "hash": self.hash}, "findings": findings}


def examination(actor: Actor) -> Examination:
    """Examine the log, every row that deeds write, every stored file, the sums of capital."""
    seq, digest = queries.chain_head(actor)
    files = orphans(Path(settings.FILES_DIR), queries.stored_digests(actor), clock.now())
    return Examination(seq, digest, (*examine(), *files, *_tallies(actor)))


_TALLIES: dict[str, str | Promise] = {
    "sum": _("The sums of this allotment are not those of its vouchers and adjustments."),
    "finding": _("What is kept of this check is not what it finds. Run thonmoi install."),
    "debt": _("What is kept of this debt is not what its rows give. Run thonmoi install."),
    "given": _("What is kept of these contributions is not their sum. Run thonmoi install."),
}


def _tallies(actor: Actor) -> Iterator[Finding]:
    """Sums of capital, and what deeds keep of findings and debts, against their rows."""
    for one in funding.mismatches(actor):
        yield Finding(f"tally.{one.kind}", one.where, _TALLIES[one.kind])
