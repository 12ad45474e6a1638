"""What the public page of a place says of surveys: what is asked there, what was published."""

from django.urls import reverse

from thonmoi.kernel.access import Actor
from thonmoi.surveys.queries.surveys import open_surveys
from thonmoi.ui.outside import Line

MOST = 10


def lines(actor: Actor, path: str) -> list[Line]:
    """Surveys of a place, of what lies in it and of what it lies in, at most ten; two questions."""
    near = open_surveys(actor, path)
    return [Line(str(one), one.said, reverse("opinion", args=[one.pk])) for one in near[:MOST]]
