"""What a made-up annex holds: the key that a reading is compared with."""

from dataclasses import dataclass, field

MARK = "VĂN BẢN ĐẶT RA ĐỂ THỬ PHẦN MỀM, KHÔNG PHẢI VĂN BẢN THẬT"


@dataclass(frozen=True)
class Item:
    """One row: its number, its words, and the text under each column (one: merged over all)."""

    code: str
    text: str
    cells: tuple[str, ...]

    @property
    def written(self) -> str:
        return f"{self.code}. {self.text}" if self.code else self.text


@dataclass(frozen=True)
class Made:
    """A decision with one annex: columns as (upper head, lower head), criteria with their items."""

    number: str
    issuer: tuple[str, str]
    place: str
    subject: str
    title: str
    columns: tuple[tuple[str, str], ...]
    criteria: tuple[tuple[str, str, str, tuple[Item, ...]], ...]
    day: tuple[int, int, int] = (2, 6, 2025)
    notes: tuple[str, ...] = field(default=())

    @property
    def items(self) -> list[Item]:
        return [item for *_rest, items in self.criteria for item in items]

    @property
    def head(self) -> list[str]:
        """The lines of the decision before its annex."""
        day, month, year = self.day
        return [
            MARK,
            self.issuer[0],
            self.issuer[1],
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            f"Số: {self.number}",
            f"{self.place}, ngày {day:02} tháng {month:02} năm {year}",
            "QUYẾT ĐỊNH",
            self.subject,
            f"Điều 1. Ban hành kèm theo Quyết định này {self.title}.",
            f"Điều 2. Quyết định này có hiệu lực từ ngày {day:02} tháng {month:02} năm {year}.",
        ]
