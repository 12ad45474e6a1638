"""Rows that are made up: names are numbers, amounts go round. Nothing here is a fact."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from typing import Any

from thonmoi.funding.actions.opening import current_regime
from thonmoi.funding.models import Content, Source, Step
from thonmoi.kernel import clock
from thonmoi.units.models import Unit

PIECE = 2000
YEARS = (2021, 2022, 2023, 2024, 2025)
STEPS = ("ho-so", "giao-von", "thi-cong", "nghiem-thu", "ban-giao", "quyet-toan")
VOUCHER = 1_000_000
Fields = dict[str, Any]


def keep(model: Any, rows: Iterable[Fields]) -> None:
    """Insert rows piece by piece, so that memory stays small."""
    waiting = iter(rows)
    while piece := [model(**one) for one in islice(waiting, PIECE)]:
        model._default_manager.bulk_create(piece)


def projects(communes: Sequence[Unit], works: int) -> Iterator[Fields]:
    """Works in turn at each commune: late ones, done ones, a third out of step with its money."""
    regime, steps = current_regime(), {one.code: one for one in Step.objects.all()}
    for n in range(1, works + 1):
        starts = date(YEARS[n % 5], 1 + n % 12, 1 + n % 28)
        name = f"Công trình {n} (mô phỏng)"
        yield {
            **{"pk": n, "commune": communes[n % len(communes)], "name": name, "folded": name},
            **{"kind": ("build", "repair", "purchase")[n % 3], "regime": regime},
            **{"budget": 10**9, "state": "running", "percent": 100 if n % 3 else 50},
            **{"percent_on": starts, "starts": starts, "due": starts + timedelta(days=200)},
            **{
                "step": steps[STEPS[n % 6]],
                "phase": steps[STEPS[n % 6]].phase,
                "step_on": starts,
                "opened_at": clock.now(),
            },
        }


def allotments(communes: Sequence[Unit], works: int, vouchers: int) -> Iterator[tuple[Fields, int]]:
    """Allotments with the number of their vouchers. A fifth of the works has a second source;
    every thousandth allotment is paid one đồng more than it has."""
    sources = list(Source.objects.filter(natures__contains="recurrent").order_by("pk"))
    contents = list(Content.objects.order_by("pk"))
    whole = works + works // 5
    for n in range(1, whole + 1):
        work = n if n <= works else 5 * (n - works)
        place, year = communes[work % len(communes)], YEARS[work % 5]
        count = vouchers // whole + (n <= vouchers % whole)
        paid = VOUCHER * count
        amount = paid - 1 if n % 1000 == 0 else paid + n
        fields = {
            **{"pk": n, "unit": place, "unit_path": place.path, "project_id": work, "year": year},
            **{"source": sources[n % len(sources)], "content": contents[work % len(contents)]},
            **{"nature": "recurrent" if n % 4 == 0 else "investment", "paper": f"{n}/QĐ-UBND"},
            **{"on": date(year, 1, 15), "recorded_at": clock.now()},
            **{"first": amount, "amount": amount, "paid": paid},
        }
        yield fields, count


def payments(allotted: Iterable[tuple[Fields, int]]) -> Iterator[Fields]:
    """The vouchers of each allotment, month after month."""
    for fields, count in allotted:
        for n in range(count):
            yield {
                **{"allotment_id": fields["pk"], "kind": "payment", "amount": VOUCHER},
                **{"on": date(fields["year"], 2 + n % 10, 1 + n % 28)},
                **{"voucher": f"{fields['pk']}.{n}", "recorded_at": fields["recorded_at"]},
            }


def acceptances(works: int) -> Iterator[Fields]:
    """Of half of the works; of every fiftieth more was accepted than is allotted."""
    for n in range(2, works + 1, 2):
        yield {
            **{"project_id": n, "on": date(2025, 3, 1), "part": "Phần móng", "paper": f"{n}/BBNT"},
            **{"nature": "investment", "value": 10**9 if n % 50 == 0 else 1000},
            "recorded_at": clock.now(),
        }


def contributions(works: int) -> Iterator[Fields]:
    """To every fifth work, in three forms."""
    for n in range(5, works + 1, 5):
        yield {
            **{"project_id": n, "on": date(2025, 3, 1), "giver_kind": "household"},
            **{"form": ("labour", "land", "money")[n % 3], "quantity": 2, "unit_text": "đơn vị"},
            **{"unit_price": 1000, "value": 2000, "receipt": f"{n}/BB"},
            "recorded_at": clock.now(),
        }
