"""How well the reader reads: found against hand-made keys, part by part.

`run()` reads every sample with a key, the plan, and ten altered copies of the plan, and ends
with one row for each part over three sets: the samples that the reader was mended on, those
held back from it (their keys say `held_back`), the plan with its copies.
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


class _Words(yaml.SafeLoader):
    """Keys hold words alone: "1." is a label, 2020-09-14 stays as it is written."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith(":null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Score:
    """One part of one document: how many the key has, how many were found, how many are right.

    `kept` is the set the document belongs to: tuned, held back, plan; a row over a whole set
    names it as its document.
    """

    document: str
    part: str
    expected: int
    found: int
    right: int
    missed: tuple[str, ...] = ()
    false: tuple[str, ...] = ()
    kept: str = "tuned"

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def false_rate(self) -> float:
        """The share of what was found that the key does not have."""
        return 1 - self.precision


def run() -> list[Score]:
    """Scores of every document and part, then those of the three sets."""
    scores = measured()
    for kept in ("tuned", "held back", "plan"):
        scores += totals([score for score in scores if score.kept == kept], f"= {kept}")
    return scores


def measured() -> list[Score]:
    """Scores of every document and part, samples first, then the plan and its copies."""
    scores: list[Score] = []
    for path in sorted(SAMPLES.glob("*.txt")):
        key = path.with_suffix(".yaml").read_text(encoding="utf-8")
        held = "held_back" in yaml.load(key, _Words)  # noqa: S506 a SafeLoader
        kept = "held back" if held else "tuned"
        scores += score(path.stem, read(path.read_bytes(), path.name), key, kept)
    text = PLAN.read_text(encoding="utf-8")
    key = PLAN_KEY.read_text(encoding="utf-8")
    scores += score("plan", read_text(text), key, "plan")
    word = PLAN.with_suffix(".docx")
    scores += score("plan.docx", read(word.read_bytes(), word.name), key, "plan")
    for name, copy, altered_key in altered_copies(text, key):
        scores += score(f"plan, {name}", read_text(copy), altered_key, "plan")
    return scores


def totals(scores: list[Score], name: str = "all") -> list[Score]:
    """One score for each part over all of `scores`."""
    return [
        Score(
            name,
            part,
            *(
                sum(getattr(s, column) for s in scores if s.part == part)
                for column in ("expected", "found", "right")
            ),
        )
        for part in PARTS
    ]


def score(document: str, reading: Reading, key: str, kept: str = "tuned") -> Iterator[Score]:
    """One score for each part that `key` (YAML) holds."""
    wanted, got = expected(yaml.load(key, _Words)), found(reading)  # noqa: S506 a SafeLoader
    for part in PARTS:
        if part not in wanted:
            continue
        both = wanted[part] & got[part]
        false = got[part] - wanted[part] if part != "findings" else Counter[str]()
        told = sum(got[part].values()) if part != "findings" else sum(both.values())
        yield Score(
            document,
            part,
            sum(wanted[part].values()),
            told,
            sum(both.values()),
            tuple((wanted[part] - got[part]).elements()),
            tuple(false.elements()),
            kept,
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
