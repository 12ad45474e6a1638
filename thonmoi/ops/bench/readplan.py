"""How well the reader reads: found against hand-made keys, part by part.

`run()` reads every sample with a key, the plan, and ten altered copies of the plan.
The six samples in `HELD_BACK` were written and keyed before the reader had met them, two at a
time; what it read of them the first time, before it was mended, is in `FIRST_READING`.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from thonmoi.intake.reader import Reading, read, read_text
from thonmoi.intake.reader.as_json import number
from thonmoi.kernel.text import fold
from thonmoi.ops.bench.altered import altered_copies

ROOT = Path(__file__).parents[3]
SAMPLES = ROOT / "thonmoi" / "intake" / "tests" / "readings"
PLAN = ROOT / "packs" / "hon-quan" / "documents" / "ke-hoach-2025.txt"
PLAN_KEY = SAMPLES / "hon-quan-2025.yaml"
PARTS = (
    "head",
    "bases",
    "outline",
    "targets",
    "works",
    "unmet",
    "duties",
    "recipients",
    "findings",
)
NUMBERED = (
    "roman",
    "number",
    "letter",
    "subletter",
    "article",
    "part",
    "chapter",
    "section",
    "upper",
    "bracket",
    "annex",
    "dotted2",
    "dotted3",
    "dotted4",
    "dotted5",
)
HELD_BACK = (
    "ke-hoach-huyen",
    "huong-dan",
    "ke-hoach-tinh",
    "phuong-an-xa",
    "ke-hoach-thi-xa",
    "nghi-quyet",
)


class _Words(yaml.SafeLoader):
    """Keys hold words alone: "1." is a label, 2020-09-14 stays as it is written."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


FIRST_READING = {  # right of expected, over the six held-back samples
    "bases": (19, 20),
    "outline": (95, 97),
    "targets": (36, 44),
    "works": (10, 16),
    "unmet": (2, 3),
    "duties": (30, 34),
    "recipients": (29, 29),
}


@dataclass(frozen=True)
class Score:
    """One part of one document: how many the key has, how many were found, how many are right."""

    document: str
    part: str
    expected: int
    found: int
    right: int
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


def run() -> list[Score]:
    """Scores of every document and part, samples first, then the plan and its copies."""
    scores: list[Score] = []
    for path in sorted(SAMPLES.glob("*.txt")):
        key = path.with_suffix(".yaml").read_text(encoding="utf-8")
        scores += score(path.stem, read(path.read_bytes(), path.name), key)
    text = PLAN.read_text(encoding="utf-8")
    key = PLAN_KEY.read_text(encoding="utf-8")
    scores += score("plan", read_text(text), key)
    word = PLAN.with_suffix(".docx")
    scores += score("plan.docx", read(word.read_bytes(), word.name), key)
    for name, copy, altered_key in altered_copies(text, key):
        scores += score(f"plan, {name}", read_text(copy), altered_key)
    return scores


def totals(scores: list[Score]) -> list[Score]:
    """One score for each part over all of `scores`."""
    return [
        Score(
            "all",
            part,
            *(
                sum(getattr(s, name) for s in scores if s.part == part)
                for name in ("expected", "found", "right")
            ),
        )
        for part in PARTS
    ]


def score(document: str, reading: Reading, key: str) -> Iterator[Score]:
    """One score for each part that `key` (YAML) holds."""
    wanted, got = expected(yaml.load(key, _Words)), found(reading)  # noqa: S506 a SafeLoader
    for part in PARTS:
        if part not in wanted:
            continue
        both = wanted[part] & got[part]
        false = got[part] - wanted[part] if part != "findings" else Counter[str]()
        kept = sum(got[part].values()) if part != "findings" else sum(both.values())
        yield Score(
            document,
            part,
            sum(wanted[part].values()),
            kept,
            sum(both.values()),
            tuple((wanted[part] - got[part]).elements()),
            tuple(false.elements()),
        )


def _same(*values: object) -> str:
    return " · ".join(fold(str(v)) if v is not None else "-" for v in values)


def expected(key: dict[str, Any]) -> dict[str, Counter[str]]:
    """The key's facts as comparable lines."""
    head = [*key["document"].items(), *key["signer"].items()]
    return {
        "head": Counter(_same(name, value) for name, value in head),
        "bases": Counter(_same(*basis) for basis in key["legal_bases"]),
        "outline": Counter(_same(label, heading) for label, heading in key["outline"]),
        "targets": Counter(_same(*target) for target in key["targets"]),
        "works": Counter(_same(w[0], w[1], ", ".join(w[2])) for w in key["works"]),
        "unmet": Counter(_same(u[0], u[1], ", ".join(u[2])) for u in key["unmet"]),
        "duties": Counter(_same(*duty) for duty in key["duties"]),
        "recipients": Counter(_same(name) for name in key["recipients"]),
        "findings": Counter(set(key["findings"])),
    }


def found(reading: Reading) -> dict[str, Counter[str]]:
    """The reading's facts as the same lines."""
    head, signer = reading.head, reading.signer
    facts = {
        "kind": head.kind,
        "number": head.number,
        "symbol": head.symbol,
        "issuer": head.issuer,
        "date": head.date,
        "authority": signer.authority,
        "position": signer.position,
        "name": signer.name,
    }
    return {
        "head": Counter(_same(name, value) for name, value in facts.items()),
        "bases": Counter(_same(b.kind, b.number, b.date) for b in reading.bases),
        "outline": Counter(
            _same(c.label, c.heading) for c in reading.clauses if c.kind in NUMBERED
        ),
        "targets": Counter(
            _same(
                number(t.value) if t.value is not None else f"{number(t.low)}-{number(t.high)}",
                t.comparator,
                t.unit,
            )
            for t in reading.targets
        ),
        "works": Counter(
            _same(w.action, number(w.quantity), ", ".join(w.places)) for w in reading.works
        ),
        "unmet": Counter(_same(u.unit, u.count, ", ".join(u.criteria)) for u in reading.unmet),
        "duties": Counter(_same(d.agency, d.role) for d in reading.duties),
        "recipients": Counter(_same(name) for name in reading.recipients),
        "findings": Counter({f.code for f in reading.findings}),
    }
