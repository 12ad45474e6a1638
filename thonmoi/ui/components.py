"""/ui/: every component in every state."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from thonmoi.ui import sample


@login_not_required
@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Open to everybody in the trial; an installation shows it to those who are signed in."""
    actor = getattr(request, "actor", None)
    is_open = settings.DEBUG or getattr(settings, "TRIAL", False)
    if not is_open and not (actor and actor.is_signed_in):
        return redirect(settings.LOGIN_URL)
    return render(request, "ui/components.html", sample.context())
