"""What every row must hold according to the log: events replayed, on disk, not in memory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

Fields = dict[str, Any]


class Ledger:
    """Rows by name (``library.document:12``) as the events left them; a private temporary file."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("")
        self._rows.execute("CREATE TABLE row (name TEXT PRIMARY KEY, fields TEXT)")

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *error: object) -> None:
        self._rows.close()

    def replay(self, changes: str) -> None:
        """Take over the changes of the next event; text that cannot be read is left out."""
        try:
            rows = json.loads(changes).items()
            after = {name: {f: pair[1] for f, pair in fields.items()} for name, fields in rows}
            removed = {name for name, fields in rows if "" in fields}
        except (ValueError, AttributeError, TypeError, IndexError):
            return
        for name, fields in after.items():
            if name in removed:
                self._rows.execute("DELETE FROM row WHERE name = ?", (name,))
            else:
                self._keep(name, fields)

    def _keep(self, name: str, fields: Fields) -> None:
        known = self.states([name]).get(name, {})
        text = json.dumps(known | fields)
        self._rows.execute("INSERT OR REPLACE INTO row VALUES (?, ?)", (name, text))

    def states(self, names: Iterable[str]) -> dict[str, Fields]:
        """The fields of each row that is known."""
        found = {}
        for name in names:
            row = self._rows.execute("SELECT fields FROM row WHERE name = ?", (name,)).fetchone()
            if row:
                found[name] = json.loads(row[0])
        return found

    def strike(self, names: Iterable[str]) -> None:
        """Forget rows that were compared."""
        self._rows.executemany("DELETE FROM row WHERE name = ?", ((name,) for name in names))

    def left(self) -> Iterator[str]:
        """Names of the rows that were never struck, in order."""
        return (name for (name,) in self._rows.execute("SELECT name FROM row ORDER BY name"))
