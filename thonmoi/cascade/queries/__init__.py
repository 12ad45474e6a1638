"""All reads of the cascade."""

from thonmoi.cascade.queries._body import BodyView
from thonmoi.cascade.queries.bodies import bodies
from thonmoi.cascade.queries.clauses import AskingClause, asking_clauses, clause_row
from thonmoi.cascade.queries.linking import children_to_link, same_paper
from thonmoi.cascade.queries.roadmaps import StepView, step_row, steps
from thonmoi.cascade.queries.shown import SubplanView
from thonmoi.cascade.queries.subplans import chosen_subplans, subplan_row, subplans

__all__ = [
    "AskingClause",
    "BodyView",
    "StepView",
    "SubplanView",
    "asking_clauses",
    "bodies",
    "children_to_link",
    "chosen_subplans",
    "clause_row",
    "same_paper",
    "step_row",
    "steps",
    "subplan_row",
    "subplans",
]
