"""Findings: what a person should look at, as data with a stable code.

A check never stops at the first; a finding says where (line and clause) and what, in
Vietnamese and in English, from the one table in `wording`.
"""

from dataclasses import dataclass

from thonmoi.intake.reader.wording import WORDING


@dataclass(frozen=True)
class Finding:
    """`code` is stable; `params` fill the sentence; `line` is 0 where no line is meant."""

    code: str
    line: int = 0
    clause: str | None = None
    params: tuple[tuple[str, str], ...] = ()
    lines: tuple[int, ...] = ()  # lines that belong to nothing else than this finding

    @property
    def level(self) -> str:
        return WORDING[self.code][0]

    @property
    def where(self) -> str:
        return f"line {self.line}" if self.line else "document"

    @property
    def message(self) -> str:
        return WORDING[self.code][1].format(**dict(self.params))

    @property
    def message_en(self) -> str:
        return WORDING[self.code][2].format(**dict(self.params))


def finding(code: str, line: int = 0, clause: str | None = None, **params: object) -> Finding:
    """A finding with its sentence's parameters given by name."""
    filled = tuple((name, str(value)) for name, value in params.items())
    return Finding(code, line, clause, filled)
