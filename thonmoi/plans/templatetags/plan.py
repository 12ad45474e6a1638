"""Filters of plan pages: marked runs of official text, words for levels."""

from collections.abc import Iterable

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from thonmoi.criteria.rules.words import LEVEL_LABELS, Level
from thonmoi.plans.rules.marking import Run
from thonmoi.plans.rules.marking import runs as cut

register = template.Library()
_CLOTHES = {"": "{}", "figure": "<mark>{}</mark>", "doubt": '<mark class="doubt">{}</mark>'}


@register.filter
def runs(found: Iterable[Run]) -> SafeString:
    """Runs of a text as HTML: figures read underlined, spellings in doubt with a wavy line."""
    dressed = ((format_html(_CLOTHES[run.mark], run.text),) for run in found)
    return format_html_join("", "{}", dressed)


@register.filter
def marked(text: str, doubted: Iterable[str]) -> SafeString:
    """A text with the words in doubt underlined."""
    return runs(cut(text, (), doubted))


@register.filter
def level(slug: str) -> str | Promise:
    """The word for a level."""
    return LEVEL_LABELS[Level(slug)] if slug in set(Level) else slug


@register.filter
def heads(issuer: str) -> list[str]:
    """The issuer in capitals, as the head of a document sets it: the committee, then its unit."""
    name = issuer.upper()
    committee = "ỦY BAN NHÂN DÂN"
    if not name.startswith(f"{committee} "):
        return [name]
    return [committee, name.removeprefix(committee).strip()]
