"""Signing in and out, and one's own account."""

from django.contrib import messages
from django.contrib.auth import authenticate
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.accounts import actions, queries, signin
from thonmoi.accounts.forms import EmailForm, PasswordForm, SignInForm
from thonmoi.kernel.access import Actor
from thonmoi.kernel.roles import ROLES
from thonmoi.ui.refusals import asked, asking


@login_not_required
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = authenticate(request, **form.cleaned_data)
        if account is not None:
            signin.enter(request, account)
            return redirect(_following(request))
        if getattr(request, "axes_locked_out", False):
            return signin.locked_out(request)
        form.add_error(None, _("The sign-in name or the password is not right. Check Caps Lock."))
    context = {
        "form": form,
        "next": request.GET.get("next", ""),
        "trial": queries.trial_accounts(Actor.PUBLIC),
    }
    return render(request, "accounts/sign_in.html", context, status=asked(form))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    signin.leave(request)
    return redirect("sign-in")


@require_GET
def own_account(request: HttpRequest) -> HttpResponse:
    actor = request.actor
    context = {
        "account": queries.own_account(actor),
        "roles": [ROLES[slug] for slug in sorted(actor.roles)],
        "sign_ins": queries.sign_ins(actor),
        "session_key": request.session.session_key,
    }
    return render(request, "accounts/own_account.html", context)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def password_change(request: HttpRequest) -> HttpResponse:
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        account = queries.own_account(request.actor)
        with asking(form):
            actions.change_password(
                account,
                by=request.actor,
                old=form.cleaned_data["old"],
                new=form.cleaned_data["new"],
                session_key=request.session.session_key or "",
            )
            signin.keep(request, account)
            messages.success(request, _("The password is changed; other browsers are signed out."))
            return redirect("own-account")
    return render(request, "accounts/password_change.html", {"form": form}, status=asked(form))


@require_http_methods(["GET", "POST"])
def email_change(request: HttpRequest) -> HttpResponse:
    account = queries.own_account(request.actor)
    form = EmailForm(request.POST or None, initial={"email": account.email})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.change_email(account, by=request.actor, email=form.cleaned_data["email"])
            messages.success(request, _("The address is kept."))
            return redirect("own-account")
    return render(request, "accounts/email_change.html", {"form": form}, status=asked(form))


@require_POST
def session_end(request: HttpRequest, pk: int) -> HttpResponse:
    actions.end_session(queries.sign_in(request.actor, pk), by=request.actor)
    messages.success(request, _("That browser is signed out."))
    return redirect("own-account")


def _following(request: HttpRequest) -> str:
    following = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        following, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return following if safe and following else "home"
