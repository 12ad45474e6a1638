"""Any document that can be made, for properties; and the words that it must show."""

from hypothesis import strategies as st

from thonmoi.paper import wording
from thonmoi.paper.model import (
    Annex,
    Block,
    Bullet,
    Column,
    DocDate,
    Document,
    Figure,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Rich,
    Row,
    Run,
    Signature,
    Table,
)
from thonmoi.paper.tests.samples import CHART

LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
)
MARKUP = " \n0123456789.,;:-–+*_#$@\\/<>&\"'`~^%=()[]{}|?!…“”\xa0"
INVISIBLE = "\x00\x1b\u200b\ufeff\uffff"
SOUND = LETTERS + LETTERS.upper() + MARKUP + INVISIBLE
LOOSE = SOUND + "\u0301\u0323\u0302"
"""With marks that no letter carries: a PDF gives them back beside the letter, in any order."""

Texts = st.SearchStrategy[str]


def rich_texts(text: Texts) -> st.SearchStrategy[Rich]:
    made = st.lists(st.builds(Run, text, st.booleans(), st.booleans()), max_size=3)
    return st.one_of(text, made.map(tuple))


@st.composite
def tables(draw: st.DrawFn, text: Texts) -> Table:
    kinds = st.sampled_from(("text", "number", "center"))
    groups, places = st.sampled_from(("", "", "A", "B")), st.sampled_from((None, 2))
    column = st.builds(Column, text, st.floats(0.5, 5), kinds, groups, places)
    columns = draw(st.lists(column, min_size=1, max_size=5))
    amounts = st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=3)
    cell = st.one_of(rich_texts(text), st.none(), st.integers(-(10**15), 10**15), amounts)
    rows = []
    for _ in range(draw(st.integers(0, 3))):
        span = draw(st.integers(1, len(columns)))
        count = len(columns) - span + 1
        cells = tuple(draw(st.lists(cell, min_size=count, max_size=count)))
        rows.append(Row(cells, draw(st.booleans()), span))
    size = draw(st.sampled_from((10, 12)))
    return Table(tuple(columns), tuple(rows), draw(text), draw(text), size)


def bodies(text: Texts) -> st.SearchStrategy[tuple[Block, ...]]:
    block = st.one_of(
        st.builds(Heading, st.integers(0, 4), text, text),
        st.builds(Paragraph, rich_texts(text), text),
        st.builds(Bullet, rich_texts(text), st.sampled_from("-+")),
        tables(text),
        st.builds(Figure, st.just(CHART), text, text, st.floats(10, 400)),
    )
    return st.lists(block, max_size=4).map(tuple)


dates = st.builds(
    DocDate,
    st.one_of(st.none(), st.integers(1945, 2100)),
    st.one_of(st.none(), st.integers(1, 12)),
    st.one_of(st.none(), st.integers(1, 28)),
)


def documents(alphabet: str = LOOSE) -> st.SearchStrategy[Document]:
    """Any document written in these characters."""
    text = st.text(st.sampled_from(alphabet), max_size=40)
    texts = st.lists(text, max_size=3).map(tuple)
    numbers = st.one_of(st.none(), st.integers(1, 3000), text)
    own = st.one_of(st.none(), text)
    annex = st.builds(Annex, text, bodies(text), st.booleans(), own, own)
    return st.builds(
        Document,
        letterhead=st.builds(Letterhead, texts, text, text, texts, numbers, dates),
        kind=st.one_of(st.just(""), st.just("BÁO CÁO"), text),
        title=text,
        body=bodies(text),
        signature=st.builds(Signature, text, texts, text),
        recipients=st.builds(Recipients, texts, text),
        issuer_name=text,
        addressees=texts,
        authority=text,
        bases=texts,
        annexes=st.lists(annex, max_size=2).map(tuple),
        marks=texts,
        notes=texts,
    )


def squeezed(words: str) -> str:
    """The words without any space, to compare what is broken into lines differently."""
    return "".join(words.split())


def words_of(document: Document) -> list[str]:
    """Every piece of text that must be found wherever the document is set, without spaces."""
    from thonmoi.paper.setting import lay_out

    laid = lay_out(document)
    found = [wording.COUNTRY, wording.MOTTO, "Nơi nhận:"]

    def walk(value: object, key: str = "") -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                walk(inner, name)
        elif isinstance(value, list):
            for inner in value:
                walk(inner, key)
        elif isinstance(value, str) and key not in ("is", "kind_of", "svg", "alt", "align"):
            found.append(value)

    kinds = {"text", "number", "center"}
    walk(laid)
    return [squeezed(words) for words in found if squeezed(words) and words not in kinds]
