"""What the simulated years 2021 to 2024 show of the communes with a title. Nothing is a fact.

Criteria that were not met on the first day, and the day on which each was met or lost; all
others of the set were met throughout. So the reports of past periods have something to compare.
"""

from datetime import date

from thonmoi.ops.demo.story import AN_PHU, MINH_DUC, MINH_TAM, TAN_HUNG, THANH_AN

FIRST = date(2020, 12, 31)
Turn = tuple[date, str, bool]
"""A day, a criterion, whether it is met from then on."""

UNMET: dict[str, tuple[str, ...]] = {
    AN_PHU: ("2", "6", "17"),
    MINH_TAM: ("1", "2", "10", "17"),
    TAN_HUNG: ("6", "13", "15"),
    MINH_DUC: ("2", "5", "6", "11", "17"),
    THANH_AN: ("1", "2", "10", "13", "15", "17"),
}
TURNS: dict[str, tuple[Turn, ...]] = {
    AN_PHU: (
        (date(2021, 11, 15), "2", True),
        (date(2022, 8, 20), "6", True),
        (date(2023, 12, 5), "17", True),
    ),
    MINH_TAM: (
        (date(2021, 12, 10), "1", True),
        (date(2022, 12, 10), "2", True),
        (date(2023, 6, 20), "10", True),
        (date(2024, 8, 15), "17", True),
    ),
    TAN_HUNG: (
        (date(2021, 10, 5), "6", True),
        (date(2022, 11, 20), "13", True),
        (date(2024, 5, 10), "15", True),
    ),
    MINH_DUC: (
        (date(2021, 9, 9), "2", True),
        (date(2022, 6, 15), "5", True),
        (date(2023, 5, 12), "6", True),
        (date(2023, 11, 25), "11", True),
        (date(2024, 7, 30), "17", True),
    ),
    THANH_AN: (
        (date(2021, 12, 20), "1", True),
        (date(2022, 10, 10), "10", True),
        (date(2023, 9, 15), "2", True),
        (date(2024, 3, 28), "13", True),
        (date(2024, 8, 30), "15", True),
        (date(2024, 12, 15), "17", True),
    ),
}
LEFT_OUT: dict[str, frozenset[str]] = {THANH_AN: frozenset({"7", "18"})}
"""Of these nothing is simulated in the past: the half year shows them as not known."""
