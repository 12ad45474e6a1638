"""Household codes are made and printed."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.paper import docx
from thonmoi.surveys import actions, queries, rules
from thonmoi.surveys.document import SlipFacts, compose_slips, in_full
from thonmoi.surveys.forms import CodesForm
from thonmoi.surveys.views._asking import BOTH, required, shown
from thonmoi.ui.refusals import asking


@require_http_methods(BOTH)
def code_make(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.CODE_MAKE, queries.hamlet_row(request.actor, pk))
    initial = {"version": row.version, "count": row.households}
    form = CodesForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            sent = form.cleaned_data
            codes = rules.new_codes(sent["count"])
            actions.make_code(row, by=request.actor, version=sent["version"], codes=codes)
            return _slips(row, codes)
    text = _(
        "The file holds the codes and can be made only now: the program keeps none of them."
        " Print it, then delete it."
    )
    title = _("Household codes: %(hamlet)s") % {"hamlet": row.name}
    return shown(request, form, title, _("Make codes (.docx)"), row.survey, text)


def _slips(row: Any, codes: list[str]) -> HttpResponse:
    """The slips as a file that nobody keeps."""
    survey = row.survey
    facts = SlipFacts(
        issuer=in_full(survey.led_by.name, survey.led_by.unit.name),
        place=survey.led_by.unit.name,
        year=clock.today().year,
        title=survey.title,
        hamlet=row.name,
        address=settings.ORIGIN + reverse("survey-code"),
        codes=tuple(codes),
    )
    content = docx.to_docx(compose_slips(facts))
    answer = HttpResponse(content, content_type=docx.MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="ma-cua-ho-{row.pk}.docx"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
