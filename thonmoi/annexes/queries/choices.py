"""What can be chosen on the forms of an annex."""

from thonmoi.annexes.queries._shown import RowView
from thonmoi.annexes.queries.annexes import annex_row, columns_of
from thonmoi.annexes.reader.words import COMMON, REGIONS
from thonmoi.annexes.rules.measuring import likeness
from thonmoi.criteria import queries as criteria
from thonmoi.kernel.access import Actor

_OFFERED = 8


def bases(actor: Actor, pk: int) -> list[tuple[str, str]]:
    """Sets over which an annex can be laid: of its units, binding its area from above or in it."""
    proposal = annex_row(actor, pk)
    return [
        (one.slug, one.name)
        for one in criteria.criteria_sets(actor)
        if one.unit_level == proposal.unit_level
        and proposal.unit_path.startswith(one.unit_path)
        and one.slug != proposal.slug
    ]


def editions_for(actor: Actor, pk: int) -> list[tuple[str, str]]:
    """Sets of the annex's own area: it can be a new edition of one of them."""
    proposal = annex_row(actor, pk)
    return [
        (one.slug, one.name)
        for one in criteria.criteria_sets(actor)
        if one.unit_path == proposal.unit_path and one.unit_level == proposal.unit_level
    ]


def groups_for(actor: Actor, pk: int) -> list[tuple[str, str]]:
    """Groups that a column can be for: regions, groups of communes, those of the annex itself."""
    known = {COMMON[0]: COMMON[1]} | {code: name for code, name, _pattern in REGIONS}
    known |= {f"nhom_{n}": f"Nhóm {n}" for n in range(1, 6)}
    own = {one.group: known.get(one.group, one.name) for one in columns_of(actor, pk)}
    return list((known | own).items())


def measures_for(actor: Actor, row: RowView) -> list[tuple[int, str]]:
    """Measures that an indicator may read: the one proposed, then those of the likest wording."""
    known = criteria.measures(actor)
    near = sorted(known, key=lambda one: -likeness(row.name, one.name))
    chosen = [one for one in known if one.pk == row.measure_id]
    offered = dict.fromkeys([*chosen, *near[:_OFFERED]])
    return [(one.pk, f"{one.name[:110]} ({one.unit or one.kind})") for one in offered]
