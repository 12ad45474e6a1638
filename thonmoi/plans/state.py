"""The line under the top bar: a plan whose number and day are not recorded says so everywhere."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from thonmoi.plans import queries


def lines(request: HttpRequest) -> list[SafeString]:
    """One sentence for each plan that the actor sees without its number (decision 17)."""
    return [
        format_html(
            '{} <a href="{}">{}</a>: {}.',
            plan.short,
            reverse("plan", args=[plan.pk]),
            _("number and day not recorded"),
            _("no document that cites it can be issued")
            if plan.is_in_force
            else _("nothing counts as overdue, no document that cites it can be issued"),
        )
        for plan in queries.unnumbered(request.actor)
    ]
