"""Parts of an address that are neither numbers nor words of one's own."""


class RecordKindConverter:
    """The kinds of dated rows in an address."""

    regex = "stages|progress|acceptances|photos|contributions"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return str(value)
