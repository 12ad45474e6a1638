"""Open data of a place: which tables, which columns, and their description as a JSON schema."""

from typing import Any

from thonmoi.portal.queries import Public
from thonmoi.portal.rules import Kind

VERSION = "1"
TABLES: dict[str, tuple[str, ...]] = {
    "standings": ("code", "name", "state", "on"),
    "works": (
        *("pk", "name", "kind", "place", "site_code", "step", "step_on", "percent"),
        *("percent_on", "budget", "investor"),
    ),
    "capital": ("nature", "source", "allotted", "disbursed"),
    "contributions": ("form", "times", "value"),
    "recognition": ("level", "year", "name", "body", "progress", "on"),
    "titles": ("level", "decision", "on", "ended_on"),
    "documents": ("title", "number", "on"),
}
"""Tables and their columns: the same in CSV and JSON."""
_LISTS = {
    "standings": (Kind.STANDINGS, "criteria"),
    "works": (Kind.WORKS, "works"),
    "capital": (Kind.CAPITAL, "sources"),
    "contributions": (Kind.CONTRIBUTIONS, "forms"),
    "recognition": (Kind.RECOGNITION, "dossiers"),
    "titles": (Kind.RECOGNITION, "titles"),
    "documents": (Kind.DOCUMENTS, "documents"),
}
_TEXT, _DAY, _COUNT = (
    {"type": "string"},
    {"type": ["string", "null"], "format": "date"},
    {"type": ["integer", "null"]},
)
COLUMNS: dict[str, dict[str, Any]] = {
    "code": _TEXT | {"description": "Mã tiêu chí trong bộ tiêu chí"},
    "name": _TEXT | {"description": "Tên tiêu chí, công trình hoặc bước xét công nhận"},
    "state": _TEXT
    | {
        "enum": ["met", "met_not_sustainable", "not_met", "not_applicable", "no_data"],
        "description": "Kết luận đã được xác nhận; no_data: chưa có kết luận được xác nhận",
    },
    "on": _DAY | {"description": "Ngày kết luận, ngày ban hành, ngày đến bước đó"},
    "pk": {"type": "integer", "description": "Mã công trình trên trang công khai"},
    "kind": _TEXT | {"description": "Loại công trình"},
    "place": _TEXT | {"description": "Nơi làm"},
    "site_code": _TEXT | {"description": "Mã ấp, nếu biết"},
    "step": _TEXT | {"description": "Bước đã đến"},
    "step_on": _DAY | {"description": "Ngày đến bước đó"},
    "percent": _COUNT | {"description": "Khối lượng đã làm, phần trăm"},
    "percent_on": _DAY | {"description": "Ngày ghi khối lượng"},
    "budget": _COUNT | {"description": "Tổng mức đầu tư được duyệt, đồng"},
    "investor": _TEXT | {"description": "Chủ đầu tư"},
    "nature": _TEXT | {"description": "Tính chất vốn"},
    "source": _TEXT | {"description": "Nguồn vốn"},
    "allotted": {"type": "integer", "description": "Vốn được giao, đồng"},
    "disbursed": {"type": "integer", "description": "Đã giải ngân, đồng"},
    "form": _TEXT | {"description": "Hình thức đóng góp tự nguyện"},
    "times": {"type": "integer", "description": "Số lần ghi nhận"},
    "value": {"type": "integer", "description": "Giá trị quy đổi, đồng"},
    "level": _TEXT | {"description": "Mức đạt chuẩn"},
    "year": {"type": "integer", "description": "Năm xét, công nhận"},
    "body": _TEXT | {"description": "Cơ quan thực hiện bước đó"},
    "progress": _TEXT | {"enum": ["done", "now"], "description": "Đã xong hoặc đang làm"},
    "decision": _TEXT | {"description": "Quyết định công nhận"},
    "ended_on": _DAY | {"description": "Ngày thu hồi, nếu có"},
    "title": _TEXT | {"description": "Tên văn bản, báo cáo"},
    "number": _TEXT | {"description": "Số, ký hiệu"},
}


def rows(place: Public, name: str) -> list[dict[str, Any]]:
    """The rows of a table of a place, only the described columns; none where not released."""
    kind, listed = _LISTS[name]
    found = place.get(kind).get(listed, [])
    if name == "recognition":
        found = [step for one in found for step in _steps(one)]
    return [{column: one[column] for column in TABLES[name]} for one in found]


def _steps(dossier: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps of a dossier that have begun, each with what it is for."""
    head = {"level": dossier["level"], "year": dossier["year"]}
    begun = [one for one in dossier["steps"] if one["state"]]
    return [head | one | {"progress": one["state"]} for one in begun]


def data(place: Public, described: str) -> dict[str, Any]:
    """Everything that is public of a place, as `document` describes it."""
    released = {
        str(kind): {"on": on.isoformat(), "office": place.office[kind]}
        for kind, on in place.on.items()
    }
    unit = place.unit
    tables = {name: rows(place, name) for name in TABLES if _LISTS[name][0] in place.facts}
    head = {"code": unit.code, "name": str(unit), "level": unit.level}
    return {"$schema": described, "version": VERSION, "unit": head, "released": released} | tables


def document(address: str) -> dict[str, Any]:
    """The JSON schema of `data` (draft 2020-12); a column's description is what it means."""
    release = _object({"on": {"type": "string", "format": "date"}, "office": _TEXT})
    head = _object({"code": _TEXT, "name": _TEXT, "level": _TEXT})
    tables = {
        name: {
            "type": "array",
            "items": _object({column: COLUMNS[column] for column in columns}),
        }
        for name, columns in TABLES.items()
    }
    given = {"$schema": _TEXT, "version": {"const": VERSION}, "unit": head}
    given["released"] = {"type": "object", "additionalProperties": release}
    made = _object(given | tables, required=list(given))
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": address,
        "title": "Số liệu mở về xây dựng nông thôn mới của một xã, huyện",
        "description": "Chỉ gồm số liệu đã xác nhận và đã được cho công khai. Tiền tính bằng đồng.",
        **made,
    }


def _object(columns: dict[str, Any], *, required: list[str] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": columns,
        "required": list(columns) if required is None else required,
        "additionalProperties": False,
    }
