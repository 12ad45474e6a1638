"""Where a clause's heading ends and its text begins."""

import re

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.agencies import begins_with_agency, request
from thonmoi.intake.reader.labels import Label
from thonmoi.intake.reader.paragraphs import Paragraph

_TOP = ("part", "upper", "chapter", "section", "roman")
_BULLETS = ("dash", "plus", "round")
_TERMINAL = re.compile(r"[.;!?…]$|/\.$")
_RUN_IN = vi.compile(r":\s+(?=[“\"(]?[A-ZĐÀ-Ỹ0-9])")
_SENTENCE = vi.compile(r"(?<![A-ZĐ])\.\s+[A-ZĐÀ-Ỹ]")
_NOT_HEADING_END = re.compile(
    r"(?:như sau|sau đây|trong đó|cụ thể|cụ thể là|gồm|bao gồm|gồm có|là|sau|đồng thời)$",
    re.IGNORECASE,
)
_MOST_WORDS = 32


def split_heading(paragraph: Paragraph, following: Paragraph | None) -> tuple[str | None, str]:
    """(heading or None, text) of a labelled paragraph; both without the label.

    A heading stands alone without a full stop, or before a colon; in capitals or bold it may
    end with a full stop. A bullet has a heading only if it ends with a colon.
    """
    label, text = paragraph.label, paragraph.text.strip()
    assert label is not None
    if text.endswith(":") and _short(text[:-1]):
        return text[:-1].rstrip(), ""
    if label.kind in _BULLETS:
        return None, text
    run_in = _run_in(text)
    if run_in:
        return run_in
    if text.isupper() and _short(text):
        return text.rstrip(" ."), ""
    if label.kind in _TOP and _short(text) and not _SENTENCE.search(text):
        return text.rstrip(" ."), ""
    if not _TERMINAL.search(text) and _heads(paragraph, label, following):
        return text.rstrip(" :"), ""
    if not _short(text) or _SENTENCE.search(text):
        return None, text
    if not _TERMINAL.search(text):
        return text, ""
    if text.endswith(".") and not text.endswith("..") and _alone(paragraph, label, following):
        return text.rstrip(" ."), ""
    return None, text


def _short(text: str) -> bool:
    """Few enough words for a heading, names in brackets not counted."""
    return len(re.sub(r"\([^()]*\)", "", text).split()) <= _MOST_WORDS


def _heads(paragraph: Paragraph, label: Label, following: Paragraph | None) -> bool:
    """Whether even a long line without a full stop heads the paragraphs under it."""
    if following is None or following.place != "body" or len(paragraph.text.split()) > 80:
        return False
    if _SENTENCE.search(paragraph.text) or paragraph.text.rstrip().endswith(","):
        return False
    below = following.label
    if below is None or below.kind in _BULLETS:
        return True
    return below.ordinal == 1 and below.kind != label.kind


def _alone(paragraph: Paragraph, label: Label, following: Paragraph | None) -> bool:
    """Whether a short sentence with a full stop heads what follows it."""
    if len(paragraph.text.split()) > 14:
        return False
    if paragraph.bold:
        return True
    if following is None or following.place != "body":
        return False
    deeper = following.label is None or following.label.kind != label.kind
    return deeper and len(paragraph.text.split()) <= 8 and label.kind in ("number", "article")


def _run_in(text: str) -> tuple[str, str] | None:
    """ "Quy hoạch: Đẩy nhanh tiến độ …" is a heading with its text on the same line."""
    depth = 0
    for place, char in enumerate(text):
        if char in "(“":
            depth += 1
        elif char in ")”":
            depth = max(0, depth - 1)
        elif (
            char == ":"
            and depth == 0
            and (_RUN_IN.match(text, place) or _short_name(text[:place], text[place + 1 :]))
        ):
            before, after = text[:place].rstrip(), text[place + 1 :].strip()
            name = re.match(r"(\([^()]*\)):\s*(?=\S)", after)
            if name:
                before, after = f"{before}: {name[1]}", after[name.end() :].strip()
            if _SENTENCE.search(before) or not _short(before):
                return None
            if _counts_or_lists(before):
                return None
            if _NOT_HEADING_END.search(before) and len(before.split()) > 6:
                return None
            return before, after
    return None


def _counts_or_lists(before: str) -> bool:
    """Whether a colon only opens a list of names ("Xây mới 06 nhà các ấp: …")."""
    if re.search(r"\bcác\s+\w+$", before) and re.search(r"\d", before):
        return True
    if ";" in before and not before.isupper() and not begins_with_agency(request(before)[1]):
        return True
    return bool(
        re.search(
            r"(?<!số )\b\d{1,4}(?:,\d+)?\s+(?!tháng|năm|quý|"
            r"tiêu chí số)[a-zà-ỹ]",
            before,
        )
        and not re.search(r"\b(?:năm|tháng|giai đoạn|Điều|khoản)\s+\d", before)
    )


def _short_name(before: str, after: str) -> bool:
    """ "Phát triển hạ tầng: đầu tư …": a few words may head a text in small letters."""
    return len(before.split()) <= 10 and not re.search(r"\d", before) and after.startswith(" ")
