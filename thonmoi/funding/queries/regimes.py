"""Regimes as packs brought them. They are national data, nobody's secret."""

from typing import Any

from thonmoi.funding.models import Regime
from thonmoi.funding.rules import ContentFacts, RegimeFacts, SourceFacts, StepFacts
from thonmoi.kernel.access import Actor


def regimes(actor: Actor) -> dict[str, RegimeFacts]:
    """Every regime by slug, whole."""
    rows = Regime.objects.prefetch_related("steps", "sources", "contents")
    return {row.slug: _facts(row) for row in rows}


def _facts(row: Regime) -> RegimeFacts:
    return RegimeFacts(
        row.slug,
        row.name,
        row.valid_from,
        row.valid_to,
        row.ceiling,
        row.debt_base,
        row.step_gap,
        row.source,
        row.confidence,
        tuple(StepFacts(*_named(x), x.phase, x.papers) for x in _listed(row.steps)),
        tuple(
            SourceFacts(*_named(x), x.natures, x.valid_from, x.valid_to)
            for x in _listed(row.sources)
        ),
        tuple(ContentFacts(*_named(x)) for x in _listed(row.contents)),
    )


def _listed(rows: Any) -> list[Any]:
    return sorted(rows.all(), key=lambda one: one.order)


def _named(row: Any) -> tuple[str, str, str]:
    return row.code, row.name, row.confidence
