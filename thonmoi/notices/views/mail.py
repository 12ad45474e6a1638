"""How often one gets mail, and what became of the last ones."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.accounts import queries as accounts
from thonmoi.notices import actions, queries
from thonmoi.notices.forms import DigestForm
from thonmoi.notices.rules import Rhythm
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def digest_choose(request: HttpRequest) -> HttpResponse:
    account = accounts.own_account(request.actor)
    form = DigestForm(request.POST or None, initial={"rhythm": queries.rhythm(request.actor)})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            rhythm = Rhythm(form.cleaned_data["rhythm"])
            actions.choose_digest(account, by=request.actor, rhythm=rhythm)
            messages.success(request, _("Your choice is kept."))
            return redirect("digest-choose")
    context = {"form": form, "account": account, "mails": queries.own_mails(request.actor)}
    context["has_server"] = bool(settings.EMAIL_HOST)
    return render(request, "notices/digest_choose.html", context, status=asked(form))
