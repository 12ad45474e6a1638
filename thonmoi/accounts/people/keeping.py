"""Creating and locking accounts, giving and ending roles."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.accounts import actions, queries
from thonmoi.accounts.forms import AccountForm, ResetForm
from thonmoi.accounts.people._page import area_choices, membership_form, person_page, require
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def account_create(request: HttpRequest) -> HttpResponse:
    require(request.actor, P.ACCOUNT_CREATE)
    form = AccountForm(request.POST or None, homes=area_choices(request.actor, P.ACCOUNT_CREATE))
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        home = units.unit_at(request.actor, values.pop("home"))
        with asking(form):
            made = actions.create_account(home, by=request.actor, **values)
            return redirect("person", pk=made.pk)
    return render(request, "accounts/account_form.html", {"form": form}, status=asked(form))


@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def password_reset(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.account(request.actor, pk)
    form = ResetForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.reset_password(found, by=request.actor, **form.cleaned_data)
            messages.success(request, _("The new password holds; tell it to the person."))
            return redirect("person", pk=pk)
    context = {"form": form, "account": found}
    return render(request, "accounts/password_reset.html", context, status=asked(form))


@require_POST
def account_lock(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.account(request.actor, pk)
    is_active = request.POST.get("is_active") == "1"
    actions.lock_account(found, by=request.actor, is_active=is_active)
    messages.success(
        request, _("The account is unlocked.") if is_active else _("The account is locked.")
    )
    return redirect("person", pk=pk)


@require_POST
def membership_grant(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.account(request.actor, pk)
    form = membership_form(request, request.POST)
    if form.is_valid():
        with asking(form):
            actions.grant_membership(
                units.unit_at(request.actor, form.cleaned_data["unit"]),
                by=request.actor,
                account=found,
                agency=queries.agency(request.actor, form.cleaned_data["agency"]),
                role=form.cleaned_data["role"],
                valid_from=clock.today(),
            )
            return redirect("person", pk=pk)
    return person_page(request, found, form)


@require_POST
def membership_end(request: HttpRequest, pk: int) -> HttpResponse:
    held = queries.membership(request.actor, pk)
    actions.end_membership(held, by=request.actor, on=clock.today())
    messages.success(request, _("The role has ended; what was done under it stays."))
    return redirect("person", pk=held.account_id)
