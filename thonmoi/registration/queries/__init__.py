"""All reads of the registration room."""

from thonmoi.registration.queries._shown import ContentView, RegistrationView
from thonmoi.registration.queries.choices import (
    bodies,
    clause_row,
    clauses,
    communes,
    criteria_choices,
    criterion_row,
    hamlets,
    office_of,
    source_names,
    source_row,
)
from thonmoi.registration.queries.registrations import (
    advices,
    appraisal_row,
    content_row,
    contents,
    decidable_contents,
    petition,
    registration,
    registration_row,
    registrations,
)

__all__ = [
    "ContentView",
    "RegistrationView",
    "advices",
    "appraisal_row",
    "bodies",
    "clause_row",
    "clauses",
    "communes",
    "content_row",
    "contents",
    "criteria_choices",
    "criterion_row",
    "decidable_contents",
    "hamlets",
    "office_of",
    "petition",
    "registration",
    "registration_row",
    "registrations",
    "source_names",
    "source_row",
]
