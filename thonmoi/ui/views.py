"""Pages of the house itself: the style sheet, the language, a failed CSRF check."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.i18n import set_language

from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.money import money_words, parse_money
from thonmoi.ui import sheet
from thonmoi.ui.refusals import answer


@login_not_required
@require_safe
def style(request: HttpRequest, digest: str) -> HttpResponse:
    """The joined style sheet; an old address gets the present one, kept only a minute."""
    current = sheet.current()
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    response = HttpResponse(
        current.compressed if packed else current.body, "text/css; charset=utf-8"
    )
    if packed:
        response["Content-Encoding"] = "gzip"
    response["Vary"] = "Accept-Encoding"
    is_current = digest == current.digest
    response["Cache-Control"] = (
        "public, max-age=31536000, immutable" if is_current else "public, max-age=60"
    )
    return response


@require_safe
def money(request: HttpRequest) -> HttpResponse:
    """What an amount that is being typed is understood as; its field may have any name."""
    typed = next(iter(request.GET.values()), "").strip()
    if not typed:
        return HttpResponse("")
    try:
        return HttpResponse(escape(f"= {money_words(parse_money(typed))}"))
    except Invalid as refusal:
        return HttpResponse(escape(refusal))


@login_not_required
@csrf_exempt
def language(request: HttpRequest) -> HttpResponse:
    """Keeps the language that was chosen in a cookie and goes back to the page."""
    return set_language(request)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """What a person is told whose form has lost its seal: usually a second sign-in elsewhere."""
    sentence = _(
        "This page was opened before you signed in again, so it could not be trusted. "
        "Go back, load the page again and send it once more."
    )
    return answer(request, Denied("request.csrf", sentence))
