"""A province's set laid over the national one."""

from dataclasses import replace

from thonmoi.criteria.rules.shapes import CriteriaSet, Criterion, Indicator


def overlay(base: CriteriaSet, top: CriteriaSet) -> CriteriaSet:
    """Return `top` completed from `base`: what `top` says wins, the rest is taken over.

    Criteria are matched by what they inherit, else by code; indicators by code. An indicator that
    `top` lists replaces the one below as a whole: a threshold it leaves unknown stays unknown.
    """
    default = top.default_group or base.default_group
    below = {criterion.code: criterion for criterion in base.criteria}
    merged = []
    for criterion in top.criteria:
        code = criterion.inherits.partition("#")[2] or criterion.code
        merged.append(_criterion(below.pop(code, None), criterion, default))
    return replace(
        top,
        criteria=tuple([*merged, *below.values()]),
        groups={**base.groups, **top.groups},
        group_kind=base.group_kind if top.group_kind == "none" else top.group_kind,
        default_group=default,
        scales={**base.scales, **top.scales},
        requires=top.requires or base.requires,
        overlay_on=base.code,
    )


def _criterion(base: Criterion | None, top: Criterion, default_group: str) -> Criterion:
    own = {line.code: replace(line, default_group=default_group) for line in top.indicators}
    if base is None:
        return replace(top, indicators=tuple(own.values()))
    lines = [_indicator(line, own.pop(line.code, None)) for line in base.indicators]
    return replace(
        top,
        indicators=(*lines, *own.values()),
        heading=top.heading or base.heading,
        short_name=top.short_name or base.short_name,
        name_en=top.name_en or base.name_en,
        lead_ministry=top.lead_ministry or base.lead_ministry,
        is_complete=top.is_complete and base.is_complete,
    )


def _indicator(base: Indicator, top: Indicator | None) -> Indicator:
    if top is None:
        return base
    return replace(
        top,
        measure=top.measure or base.measure,
        lead_ministry=top.lead_ministry or base.lead_ministry,
        scale=top.scale or base.scale,
        near_margin=base.near_margin if top.near_margin is None else top.near_margin,
    )
