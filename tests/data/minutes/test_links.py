"""What is an address of a web page in what people said, and where it ends."""

from __future__ import annotations

from data.minutes.links import addresses
from tests.rows import each_row


@each_row(
    ("said", "found"),
    [
        ("https://x)", ["https://x"]),
        ("https://x/%20", ["https://x/%20"]),
        ("See https://a.example, and Http://b.example:8080/x?y=1#z.", ["https://a.example", "Http://b.example:8080/x?y=1#z"]),
        ("**https://x.example/a** now", ["https://x.example/a**"]),
        ("Is it https://x.example/a?!", ["https://x.example/a"]),
        ("https://x.example/a... https://x.example/b…", ["https://x.example/a", "https://x.example/b"]),
        ("(https://x.example/a_(b_(c))): yes", ["https://x.example/a_(b_(c))"]),
        ("[words](https://x.example/a)", ["https://x.example/a"]),
        ("[https://x.example](https://y.example)", ["https://x.example", "https://y.example"]),
        ("\"https://x.example/a\" “https://x.example/b”", ["https://x.example/a", "https://x.example/b"]),
        ("'https://x.example/a' ‘https://x.example/b’", ["https://x.example/a", "https://x.example/b"]),
        ("<https://x.example>", ["https://x.example"]),
        ("https://x.example/Women's_Institute", ["https://x.example/Women's_Institute"]),
        ("https://münchen.example/ä https://xn--ls8h.example", ["https://münchen.example/ä", "https://xn--ls8h.example"]),
        ("javascript:https://x.example", ["https://x.example"]),
        ("https://x.example/?u=https://y.example", ["https://x.example/?u=https://y.example"]),
    ],
)  # fmt: skip
def test_an_address_ends_where_a_reader_would_say(said: str, found: list[str]) -> None:
    assert [said[start:end] for start, end in addresses(said)] == found


@each_row(
    "said",
    [
        "javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "www.x.example", "a@b.example", "x.example/a",
        "ftp://x.example", "//x.example", "file:" "///C:/a", "http://", "https:///x", "https://.", "xhttps://x.example",
        "https//x.example", "https:/x.example", "https://a_b_", "https://x..example", "https://https://x.example",
        "https://x:99999/", "https://-",
    ],
)  # fmt: skip
def test_nothing_else_is_an_address(said: str) -> None:
    assert list(addresses(f"{said} and {said}")) == []
