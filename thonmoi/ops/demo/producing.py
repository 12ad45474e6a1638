"""Simulated OCOP products and co-operatives of 2021 to 2025; names say that they are simulated."""

from datetime import date

from thonmoi.ops.demo.offices import Offices
from thonmoi.ops.demo.story import AN_PHU, MINH_TAM, TAN_HIEP, TAN_HUNG, TAN_LOI
from thonmoi.registers.actions import register_entry
from thonmoi.registers.rules import EntryFacts, Register, State
from thonmoi.units import queries as units

PRODUCTS = (
    (TAN_LOI, 3, date(2021, 11, 10)),
    (AN_PHU, 3, date(2022, 8, 15)),
    (TAN_HUNG, 4, date(2023, 9, 20)),
    (MINH_TAM, 3, date(2024, 5, 16)),
    (TAN_HIEP, 4, date(2024, 12, 3)),
    (TAN_LOI, 3, date(2025, 4, 25)),
)
"""Commune, stars, day of recognition; a recognition lasts 36 months."""
COOPERATIVES = (
    (TAN_LOI, date(2021, 6, 1), 21),
    (TAN_HIEP, date(2022, 3, 14), 34),
    (AN_PHU, date(2022, 10, 20), None),
    (MINH_TAM, date(2023, 7, 5), 18),
    (TAN_HUNG, date(2024, 4, 11), 27),
    (TAN_LOI, date(2025, 2, 18), 12),
    (TAN_HIEP, date(2025, 5, 6), None),
)
DECISION = "Quyết định mô phỏng"


def enter(offices: Offices) -> None:
    """Enter all of them, as the office."""
    for n, (code, stars, day) in enumerate(PRODUCTS, 1):
        facts = EntryFacts(
            Register.PRODUCT,
            f"Sản phẩm mô phỏng {n:02}",
            State.RECOGNISED,
            maker=f"Chủ thể mô phỏng {n:02}",
            stars=stars,
            since=day,
            valid_until=day.replace(year=day.year + 3),
            decision=f"{DECISION} {n:02}",
        )
        register_entry(units.unit(offices.office, code), by=offices.office, facts=facts)
    for n, (code, day, members) in enumerate(COOPERATIVES, 1):
        facts = EntryFacts(
            Register.COOPERATIVE,
            f"Hợp tác xã mô phỏng {n:02}",
            State.ACTIVE,
            kind="cooperative",
            since=day,
            members=members,
        )
        register_entry(units.unit(offices.office, code), by=offices.office, facts=facts)
