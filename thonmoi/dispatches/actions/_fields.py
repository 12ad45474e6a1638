"""Words and frame as the fields of a row."""

from django.utils.translation import gettext_lazy as _

from thonmoi.dispatches.rules.words import Frame, Words, clean_text, clean_title
from thonmoi.kernel.errors import Invalid

MOST = 60_000


def fields(words: Words, frame: Frame) -> dict[str, str]:
    """The cleaned fields. Raises Invalid without a title or issuer, or for too long a text."""
    title, text = clean_title(words.title), clean_text(words.text)
    if not title:
        raise Invalid("dispatch.title", _("Write what the document is about."), field="title")
    if len(text) > MOST:
        raise Invalid(
            "dispatch.long",
            _("The text is longer than 60,000 characters. Put a part of it into another document."),
            field="text",
        )
    if not frame.issuer:
        raise Invalid("dispatch.issuer", _("Write which body issues it."), field="issuer_text")
    lines = {
        "parent_text": frame.parent,
        "issuer_text": frame.issuer,
        "deciding": frame.deciding,
        "authority": frame.authority,
        "position": frame.position,
        "second": frame.second,
        "addressed": frame.addressed,
        "copies": frame.copies,
        "bases": words.bases,
    }
    return {name: "\n".join(value) for name, value in lines.items()} | {
        "title": title,
        "text": text,
        "issuer_name": frame.issuer_name or " ".join(frame.issuer),
        "symbol": frame.symbol,
        "place": frame.place,
        "signer": frame.signer,
        "filed": frame.filed,
    }
