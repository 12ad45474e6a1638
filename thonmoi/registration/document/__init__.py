"""The petition of a commune with the table of what it registers: Decree 30/2020/NĐ-CP. Pure."""

from thonmoi.registration.document.petition import PetitionFacts, PetitionLine, compose

__all__ = ["PetitionFacts", "PetitionLine", "compose"]
