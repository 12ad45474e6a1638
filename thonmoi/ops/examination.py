"""Everything the doctor looks at: the log, the rows, the stored files."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from thonmoi.audit.doctor import Finding, examine
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
    """Examine the log, every row that deeds write, and every stored file."""
    seq, digest = queries.chain_head(actor)
    files = orphans(Path(settings.FILES_DIR), queries.stored_digests(actor), clock.now())
    return Examination(seq, digest, (*examine(), *files))
