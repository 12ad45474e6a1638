"""A person maps the shape of a foreign workbook once; the mapping is kept."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, remove
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.mappings.facts import Drawn, Settings
from thonmoi.mappings.models import MappedLine, Mapping
from thonmoi.mappings.rules import Mark
from thonmoi.units.models import Unit


@action(P.MAPPING_MAKE, says=_("Began to map {target}"), doors=(Door.PAGE,))
def make_mapping(unit: Unit, *, by: Actor, name: str, file: Checked, drawn: Drawn) -> Mapping:
    """Keep a foreign workbook with what its lines most likely are; nothing is read yet.

    Raises Conflict where this shape is mapped here already: it is read there.
    """
    if not drawn.signature:
        raise Invalid("mapping.head", _("No table with a head was found in it."), field="file")
    known = Mapping.objects.filter(
        unit=unit, signature=drawn.signature, set_slug=drawn.set_slug, dropped_at=None
    ).first()
    if known is not None:
        raise Conflict(
            "mapping.known",
            _("This shape is mapped already, as “%s”: read the workbook there.") % known.name,
        )
    made = create(
        Mapping,
        unit=unit,
        name=name.strip()[:200],
        file=store_file(unit, by=by, file=file),
        made_by_id=by.id,
        made_at=clock.now(),
        **_placed(drawn),
    )
    _write(made, drawn.marks)
    return made


def _placed(drawn: Drawn) -> dict[str, object]:
    return {
        "sheet": drawn.sheet[:120],
        "top": drawn.frame.top,
        "head_rows": drawn.frame.rows,
        "label_column": drawn.frame.label,
        "signature": drawn.signature,
        "set_slug": drawn.set_slug,
    }


def _write(mapping: Mapping, marks: tuple[Mark, ...]) -> None:
    create_many(
        MappedLine,
        (
            {
                "mapping": mapping,
                "axis": one.axis,
                "place": one.place,
                "key": one.key,
                "words": one.words,
                "role": one.thing.role,
                "code": one.thing.code,
                "period": one.period,
                "unit_text": one.unit_text[:40],
            }
            for one in marks
        ),
    )


@action(P.MAPPING_FRAME, says=_("Drew the table of {target} anew"), doors=(Door.PAGE,))
def frame_mapping(mapping: Mapping, *, by: Actor, version: int, drawn: Drawn) -> Mapping:
    """Another sheet, head or criteria set: the lines are drawn up and proposed anew."""
    _require_kept(mapping)
    if not drawn.signature:
        raise Invalid("mapping.head", _("No table with a head was found in it."), field="top")
    done = change(mapping, expect={"version": version}, **_placed(drawn))
    for line in MappedLine.objects.filter(mapping=mapping):
        remove(line)
    _write(mapping, drawn.marks)
    return done


@action(P.MAPPING_MARK, says=_("Mapped {target}"), doors=(Door.PAGE,))
def mark_mapping(
    mapping: Mapping, *, by: Actor, version: int, settings: Settings, marks: tuple[Mark, ...]
) -> Mapping:
    """Set what the lines are, as a person says; a line without a word stays unmapped.

    A factor is what the person accepted (`counting.factor`), and is kept with the line.
    """
    _require_kept(mapping)
    lines = {(one.axis, one.place): one for one in MappedLine.objects.filter(mapping=mapping)}
    for mark in marks:
        line = lines.get((mark.axis, mark.place))
        if line is not None:
            said = {"role": mark.thing.role, "code": mark.thing.code, "period": mark.period}
            change(line, **said, factor=mark.factor)
    return change(
        mapping,
        expect={"version": version},
        name=settings.name.strip()[:200],
        whole_role=settings.whole.role,
        whole_code=settings.whole.code,
        is_zero_blank=settings.is_zero_blank,
        met_word=settings.met_word,
    )


@action(P.MAPPING_DROP, says=_("Put away the mapping {target}"), doors=(Door.PAGE,))
def drop_mapping(mapping: Mapping, *, by: Actor) -> Mapping:
    """Put a mapping away; what was read and filed through it stays."""
    _require_kept(mapping)
    return change(mapping, expect={"dropped_at": None}, dropped_at=clock.now())


def _require_kept(mapping: Mapping) -> None:
    if mapping.dropped_at is not None:
        raise Conflict("mapping.dropped", _("This mapping was put away already."))
