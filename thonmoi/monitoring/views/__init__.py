"""Pages of the monitoring room."""

from thonmoi.monitoring.views import (
    areas,
    bases,
    blocks,
    cell,
    chair,
    closing,
    confirmed,
    effects,
    entry,
    figures,
    periods,
    queue,
)

__all__ = [
    "areas",
    "bases",
    "blocks",
    "cell",
    "chair",
    "closing",
    "confirmed",
    "effects",
    "entry",
    "figures",
    "periods",
    "queue",
]
