"""Packs as data: YAML in, plain rows and findings out; nothing is applied here.

A pack is a folder with ``pack.yaml`` that names its files in order. Every file
says its format in the first key; unknown formats and keys are findings, never
guesses.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.utils.translation import gettext as _

from thonmoi.kernel.errors import Invalid

MAX_BYTES = 5 * 1024 * 1024
KINDS = (
    "units",
    "agencies",
    "measures",
    "criteria-set",
    "charges",
    "capital",
    "procedures",
    "questionnaires",
    "holidays",
    "accounts",
    "report-form",
)


@dataclass(frozen=True, slots=True)
class PackFile:
    kind: str
    path: str
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about one place of a pack: level error or warning."""

    level: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.level}: {self.where}: {self.message}"


@dataclass(slots=True)
class Pack:
    id: str
    title: str
    requires: list[str] = field(default_factory=list)
    files: list[PackFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # C or plain
    """Dates stay text: a pack's dates are read where they are used."""


_Loader.yaml_implicit_resolvers = {
    key: [(tag, regexp) for tag, regexp in pairs if tag != "tag:yaml.org,2002:timestamp"]
    for key, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def folder(name: str) -> Path:
    """The folder of a pack by its name, or by a path; Invalid where there is none."""
    for place in (settings.PACKS_DIR / name, Path(name)):
        if (place / "pack.yaml").is_file():
            return place
    raise Invalid("pack.unknown", _("There is no pack “%(name)s”.") % {"name": name[:80]})


def read(name: str) -> Pack:
    """Read a pack whole. Raises Invalid where it cannot be read at all; doubts are findings."""
    place = folder(name)
    head = _load(place / "pack.yaml")
    pack = Pack(str(head.get("id", place.name)), str(head.get("title", "")))
    pack.requires = [str(one) for one in head.get("requires") or []]
    for entry in head.get("files") or []:
        kind, path = str(entry.get("kind")), str(entry.get("path"))
        if kind not in KINDS:
            pack.findings.append(Finding("error", path, _("Unknown kind of file “%s”.") % kind))
        elif (place / path).resolve().parent != place.resolve():
            pack.findings.append(Finding("error", path, _("The file lies outside its pack.")))
        else:
            pack.files.append(PackFile(kind, path, _load(place / path)))
    return pack


def _load(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise Invalid("pack.file", _("The pack lacks its file “%s”.") % path.name)
    if path.stat().st_size > MAX_BYTES:
        raise Invalid("pack.size", _("The file “%s” is larger than 5 MB.") % path.name)
    try:
        data = yaml.load(path.read_text("utf-8"), _Loader)  # noqa: S506  a SafeLoader
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise Invalid("pack.yaml", _("The file “%s” is not valid YAML.") % path.name) from error
    if not isinstance(data, dict):
        raise Invalid("pack.yaml", _("The file “%s” does not hold named values.") % path.name)
    return data
