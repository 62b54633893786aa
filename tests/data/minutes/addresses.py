"""Made-up addresses of web pages that look like real ones, and how two of them are compared."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from urllib.parse import quote, unquote

LINK = "⟦{}⟧"
"""A link in the text of a line. No address holds these brackets."""

_STAYS_WORDS = re.compile(r"&#?\w+(?:;|$)|%(?![0-9A-Fa-f]{2})")
"""An entity and a percent sign by itself, which readers of Markdown change."""

_PARTS = {
    "scheme": ["https://"] * 6 + ["http://", "Https://", "HTTPS://"],
    "user": [""] * 30 + ["ana@", "ana:pw@"],
    "host": [
        "park-lane", "www.council", "us02web.meet", "x", "docs", "127.0.0.1", "localhost", "a.b.c", "münchen", "会議",
        "xn--mnchen-3ya", "xn--ls8h", "مثال", "москва", "3d",
    ],
    "domain": [".example.org"] * 3 + [".example", ".example.com", ".example.co.uk", ".xn--p1ai.example", ""],
    "port": [""] * 8 + [":8080", ":443", ":3000"],
    "folder": [
        "a", "a_b", "_a_", "__init__", "2026", "wiki", "~ana", "@ana", "*", "a*b*", "a--b", "a---b", "a~b~c", "a^2^",
        "$1$2", "C:\\notes", "a\\*b", "[x]", "{id}", "a_(b)", "(a)", "a_(b_(c))", "%20", "%C3%A9", "%2F", "%5B",
        "%41", "%E9", "été", "会議", "مرحبا", "a|b", "a;b", "a,b", "a.b", "index.html", "a..b", "a:b",
        "Women's_Institute", "!x", "a!b", "it’s", "🚲", ":smile:", "#", "<", "&copy;", "50%", "www.x.org",
        "https://y.example", "...", "a=b", "+1", "-",
    ],
    "query": [
        "", "", "", "?", "?a=1", "?a=1&b=2", "?q=a+b", "?q=a%20b", "?pwd=A1_b.1", "?a[]=1&a[]=2", "?x={y}",
        "?a=1&copy=2", "?a=1&copy;=2", "?ref_=a_b_", "?u=https%3A%2F%2Fy.example", "?a*b*c", "?e=ana@example.org",
        "?a=~b~", "?$x=$y",
    ],
    "fragment": ["", "", "", "#a", "#a_b_", "#:~:text=a%20b", "#/a/b", "#!a", "#L1-L2", "#(a)", "#a.b", "#[a]", "#ä"],
}  # fmt: skip

_SENTENCES = (
    "{}", "See {}", "See {}.", "Is it {}?", "{}, and {}", "({})", "(see {})", "\"{}\"", "“{}”", "'{}'", "<{}>", "*{}*",
    "**see {} now**", "_it is {}_", "[words]({})", "[{}]({})", "![picture]({} \"a\")", "[{}]", "[x]: {}", "`{}`",
    "~{}~", "a {} b {} c", "1. {}", "- {}", "# {}", "{}!", "{};", "{}: yes", "{}...", "{})", "a_b {} c_d", "2 * {} * 3",
    "@ana {}", "$5 {} $6", "C:\\notes {} \\", "| {} | {} |", "x{}", "{}{{.a}}", "Café: {} – no", "{} #", "<b>{}</b>",
    "javascript:{}", "www.x.org {}", "ana@example.org {}",
)  # fmt: skip


def sentences(count: int) -> list[str]:
    """What somebody may say with an address in it, or two. The same ones every time."""
    chance = random.Random(16)
    return [chance.choice(_SENTENCES).format(_made_up(chance), _made_up(chance)) for _ in range(count)]


def _made_up(chance: random.Random) -> str:
    def one(part: str) -> str:
        return chance.choice(_PARTS[part])

    folders = "".join(f"/{one('folder')}" for _ in range(chance.choice((0, 1, 1, 2, 3))))
    end = chance.choice(("", "", "/"))
    return (
        "".join(map(one, ("scheme", "user", "host", "domain", "port"))) + folders + end + one("query") + one("fragment")
    )


def link(address: str) -> str:
    """A link as it stands in the text of a line. Two spellings of one address give the same (RFC 3986, IDNA)."""
    scheme, host, rest = re.findall(r"(?is)^(https?://)([^/?#]*)(.*)", address)[0]
    host = re.sub("[^.:@]+", lambda label: _in_ascii(label[0]), unquote(host))
    spelt = re.sub("%[0-9A-Fa-f]{2}", _unreserved, quote(rest, safe="%!#$&'()*+,/:;=?@"))
    return LINK.format(scheme + host + spelt)


def _in_ascii(label: str) -> str:
    return label if label.isascii() else f"xn--{label.lower().encode('punycode').decode()}"


def _unreserved(escape: re.Match[str]) -> str:
    character = chr(int(escape[0][1:], 16))
    unreserved = character.isascii() and (character.isalnum() or character in "-._~")
    return character if unreserved else escape[0].upper()


def read_link(shown: str, target: str) -> str:
    """What a reader makes of a link; of one to a web page, where it leads to, as long as it shows no other."""
    if not re.match("https?://", shown, re.IGNORECASE):
        return shown
    return link(target) if "%" in target or link(shown) == link(target) else f"{shown} leads to {target}"


def text_with_links(runs: Sequence[tuple[str, str]]) -> str:
    """The text of a line, of which each part may be a link: what readers of Markdown should make of it."""
    return "".join(link(to) if to and not _STAYS_WORDS.search(to) else text for text, to in runs)
