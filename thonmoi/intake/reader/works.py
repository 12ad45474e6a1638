"""Works and purchases: what is built, repaired, fitted or bought, how many, where."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from thonmoi.intake.reader.comparators import comparator_of
from thonmoi.intake.reader.context import COMMUNE, Context
from thonmoi.intake.reader.criteria import criterion_of
from thonmoi.intake.reader.quantity import Quantity, quantities
from thonmoi.intake.reader.reading import Clause, Work
from thonmoi.intake.reader.sentences import sentences
from thonmoi.intake.reader.work_places import WorkPlaces, places_in
from thonmoi.intake.reader.work_tables import works_of_tables
from thonmoi.intake.reader.work_words import (
    ACTION,
    END,
    LOOSE,
    OTHERS,
    PHYSICAL,
    SIZED,
    VAGUE,
    WORKLESS,
)

_AT = re.compile(r"\b(?:tại|ở|cho)\s+$")
_HEADED = re.compile(
    r"^(?:Trung tâm|Trường|Trạm|Nhà văn hóa|Chợ|Khu|Sân|"
    r"Nghĩa trang)\b",
    re.IGNORECASE,
)


def works_of(clauses: Sequence[Clause], context: Context) -> list[Work]:
    """Works in the order of the document; a sentence may hold several, sharing their place."""
    found: list[Work] = []
    for clause in clauses:
        if clause.kind in ("note", "row") or not context.sets_targets(clause):
            continue
        for _start, sentence in sentences(clause.text):
            works = list(_in_sentence(clause, sentence.strip(), context))
            found.extend(_sharing_place(works))
    found.extend(works_of_tables(clauses, context))
    return found


def _in_sentence(clause: Clause, sentence: str, context: Context) -> Iterator[Work]:
    actions = [m for m in ACTION.finditer(sentence) if _is_action(m, sentence)]
    for index, found in enumerate(actions):
        stop = actions[index + 1].start() if index + 1 < len(actions) else len(sentence)
        action, begin = found["action"].lower(), found.end()
        if action.startswith("trồng") and context.sets_goals(clause):
            continue
        for part in _parts(sentence[begin:stop]):
            text = sentence[found.start() : stop].strip(" ,;.")
            work = _work(clause, action, part, text, context)
            if work:
                yield work


def _parts(rest: str) -> list[str]:
    """ "08 phòng học và 04 phòng chức năng Trường A": one part for each thing that is counted."""
    cuts = [
        found.end()
        for found in re.finditer(r"\s*(?:,|;|\bvà)\s+(?=\d[\d.,]*\s+[^\W\d])", rest)
        if re.match(r"\s*\d", rest) and PHYSICAL.search(" ".join(rest[found.end() :].split()[:5]))
    ]
    ends = [*cuts, len(rest)]
    return [rest[start:end] for start, end in zip([0, *cuts], ends, strict=True)]


def _is_action(found: re.Match[str], sentence: str) -> bool:
    before, after = sentence[: found.start()], sentence[found.end() :]
    if OTHERS.search(before) or WORKLESS.match(after):
        return False
    near = " ".join(after.split()[:7])
    if found["action"].lower() in LOOSE:
        near = " ".join(after.split()[:4])
    return bool(PHYSICAL.search(near))


def _work(clause: Clause, action: str, rest: str, text: str, context: Context) -> Work | None:
    rest = re.sub(r"\s*(?:,|\bvà)\s*$", "", rest)
    quantity = _quantity(rest)
    length = None if quantity else _length(rest)
    sited = _AT.search(rest[: quantity.start]) if quantity else None
    named = rest if not quantity or sited else rest[: quantity.start] + _noun(rest, quantity)
    places = places_in(named)
    thing = _object(named, places, clause, context)
    if not PHYSICAL.search(thing) or (quantity is None and VAGUE.fullmatch(thing)):
        return None
    commune = context.unit(clause) or _named_communes(rest)
    sites = places.names or _site_of_heading(clause, context)
    bare_aim = context.sets_goals(clause) or commune is None
    if bare_aim and quantity is None and length is None and not sites:
        return None
    quantity, comparator = quantity or length, None
    if quantity:
        comparator = comparator_of(rest[: quantity.start], quantity, rest[quantity.end :])
    return Work(
        clause.path,
        commune,
        action,
        thing,
        comparator,
        quantity.value if quantity else None,
        _unit(quantity.unit) if quantity else None,
        sites,
        text,
        criterion_of(clause, context),
    )


def _quantity(rest: str) -> Quantity | None:
    """The count of the work: right behind the action, or of the sites ("tại 8 nhà văn hóa")."""
    for quantity in quantities(rest):
        before = rest[: quantity.start]
        if quantity.percent or quantity.form != "single":
            continue
        if (len(before.split()) <= 3 and not re.search(r"[,;:]", before)) or _AT.search(before):
            return quantity
    return None


def _length(rest: str) -> Quantity | None:
    """The size of a work told behind it: "dài 4 km", "với tổng chiều dài 3,5 km"."""
    for quantity in quantities(rest):
        if quantity.form == "single" and SIZED.search(rest[: quantity.start]):
            return quantity
    return None


def _named_communes(rest: str) -> str | None:
    names = dict.fromkeys(found["name"] for found in COMMUNE.finditer(rest))
    return ", ".join(names) or None


def _noun(rest: str, quantity: Quantity) -> str:
    number = re.match(
        r"[\d.,/\s]+(?:\([^)]*\)\s*)?(?:(?:km2?|m[23²³]?|ha|mét)\s)?", rest[quantity.start :]
    )
    return rest[quantity.start + (number.end() if number else 0) :]


def _unit(text: str) -> str:
    return text[0].lower() + text[1:]


def _object(rest: str, places: WorkPlaces, clause: Clause, context: Context) -> str:
    """The thing itself: cut before its site and names, small first letter."""
    cut = END.search(rest)
    text = rest[: cut.start()] if cut else rest
    if places.start is not None:
        named = text[: places.start] if places.start < len(text) else text
        text = named if named.strip(" ,;.") else text
    text = re.sub(r"^\s*(?:tối thiểu|ít nhất|khoảng|thêm|mới|được)\s+", "", text)
    text = re.sub(r"[\s,;.]+$", "", re.sub(r",\s*(?:chiều|dài|tổng|với|phục vụ).*$", "", text))
    if places.start is not None or re.search(r"\bcác\s+\w+$", text):
        text = re.sub(
            r"\s+(?:các|tại|ở|của|và|cho)?\s*(?:ấp|(?<!nông )thôn|sóc|bản|khu phố|xã)?\s*$",
            lambda m: " ấp" if re.search(r"\bấp\b", m[0]) else "",
            text,
        )
    text = re.sub(r"(?:\s+(?:các|tại|của|và|cho|gồm)|(?<!nhà)\s+ở|,\s*gồm)$", "", text)
    text = " ".join(text.split())
    text = text[0].lower() + text[1:] if text[:1].isupper() and not text[:2].isupper() else text
    return _in_full(text, clause, context)


def _in_full(thing: str, clause: Clause, context: Context) -> str:
    """ "nhà ấp" under the heading "Nhà văn hóa các ấp" is "nhà văn hóa ấp"."""
    if re.fullmatch(r"nhà(?: (?:ấp|thôn|các ấp))?", thing):
        for heading in context.headings(clause):
            if re.match(r"nhà văn hóa|nhà văn hoá", heading, re.IGNORECASE):
                kind = re.search(r"\b(ấp|thôn|bản|khu phố)\b", heading)
                return f"nhà văn hóa {kind[1]}" if kind else "nhà văn hóa"
    if re.fullmatch(r"nhà văn hóa (?:các )?ấp", thing):
        return "nhà văn hóa ấp"
    return re.sub(r"\s+ấp$", "", thing) if not thing.startswith("nhà") else thing


def _site_of_heading(clause: Clause, context: Context) -> tuple[str, ...]:
    """The site that a starred heading names ("Trung tâm Văn hóa - Thể thao xã")."""
    above = context.by_path.get(clause.under or "")
    if above is None or above.kind != "star" or not above.heading:
        return ()
    one = _HEADED.match(above.heading) and not re.search(r"\bcác\b", above.heading)
    return (above.heading,) if one else ()


def _sharing_place(works: list[Work]) -> list[Work]:
    """Works before "tại …" in one sentence stand at that site too."""
    if len(works) < 2 or not works[-1].places or len(works[-1].places) != 1:
        return works
    site = works[-1].places
    if not re.match(r"(?:trường|trung tâm|trạm|nhà|điểm|khu)\b", site[0], re.IGNORECASE):
        return works
    return [work if work.places else replace(work, places=site) for work in works]
