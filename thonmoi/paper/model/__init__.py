"""The document model: frozen dataclasses of an official document under Decree 30/2020/NĐ-CP."""

from thonmoi.paper.model.blocks import (
    Block,
    Bullet,
    Cell,
    Column,
    Figure,
    Heading,
    Paragraph,
    Row,
    Table,
)
from thonmoi.paper.model.document import SIMULATED, Annex, Document
from thonmoi.paper.model.frame import DocDate, Letterhead, Recipients, Signature
from thonmoi.paper.model.rich import Rich, Run, bold, clean, italic, plain, runs

__all__ = [
    "SIMULATED",
    "Annex",
    "Block",
    "Bullet",
    "Cell",
    "Column",
    "DocDate",
    "Document",
    "Figure",
    "Heading",
    "Letterhead",
    "Paragraph",
    "Recipients",
    "Rich",
    "Row",
    "Run",
    "Signature",
    "Table",
    "bold",
    "clean",
    "italic",
    "plain",
    "runs",
]
