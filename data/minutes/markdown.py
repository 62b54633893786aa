r"""Minutes as plain CommonMark that reads well raw and gives every word back.

A character gets a backslash only where Markdown would read it as something else, in any of CommonMark, GitHub's
Markdown and pandoc's: so `2 * 3`, `snake_case` and `C:\notes` stay as they were typed, and `*this*` becomes `\*this\*`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import groupby

from data.minutes.document import Block, Document, HeadingBlock, ListBlock, Run, text_of

_ALWAYS = {
    "\\": re.compile(r"\\"),  # what takes the next character with it, or a command of TeX: `C:\notes`
    "_": re.compile(r"(?<![^\W_])_|_(?![^\W_])"),  # emphasis; never within a word
    "<": re.compile(r"<(?=[^\W\d]|[/?]|[^<> ]+@)|(?<=<)!"),  # a tag, a comment, an address in brackets
    "&": re.compile(r"&(?=#\w+;|[A-Za-z][A-Za-z0-9]*;)"),  # an entity
    ":": re.compile(r":(?=(?:[+-]1|100|1234|[a-z0-9_+-]*[a-z][a-z0-9_+-]*):)"),  # :smile:
    "://": re.compile(r"(?i)(?:(?<=http)|(?<=https)):(?=//[^ ])"),  # an address that is no link here, nor part of one
    "%": re.compile(r"%(?=[0-9A-Fa-f]{2})"),  # an escape in an address, which some show decoded
    "--": re.compile(r"(?i)(?<=xn)-(?=-)"),  # the same for a name of another alphabet
    "@": re.compile(r"(?<![A-Za-z0-9])@(?=[\w*{])|@(?=\w+@)"),  # a source to cite; never within an e-mail address
    "[^": re.compile(r"\[(?=\^)"),  # a footnote
    "![": re.compile(r"(?<=!)\["),  # a picture
    "^[": re.compile(r"\^(?=\[)"),  # the same, with its words
    "\0{": re.compile(r"(?<=\0)\{"),  # what is told of a link to its left
}
"""What is read as something else wherever it stands, by the characters that it begins with."""

_IN_PAIRS = {
    "`": re.compile("`"),  # code
    "~": re.compile("~"),  # struck out, or below the line
    "^": re.compile(r"\^"),  # above the line
    "$": re.compile(r"\$"),  # a formula
    "*": re.compile(r"(?<! )\*|\*(?! )"),  # emphasis; never between spaces
}
"""What is read as something else only where its character comes twice in a line."""

_BRACKET = re.compile(r"\[(?:([^\[\]]*)\])?")
"""A bracket that may be the start of a link, which is the part of it that is escaped: the rest of it is words."""

_CHANGED = re.compile(r"&#?\w+(?:;|$)|%(?![0-9A-Fa-f]{2})")
"""What some reader would change in an address: an entity, and a percent sign by itself."""

_ADDRESS = re.compile(r"(?i)(?:ftp|mailto|xmpp):|www\.")

_NUMBER = "(?:[0-9]+|[a-z]|[ivxlcdm]+|[IVXLCDM]{2,}|[#@])"
"""What a list can be numbered by."""

_AT_THE_START = re.compile(
    r"^(?:(?=#+(?: |$))"  # a heading
    r"|(?=>)"  # a quotation
    r"|(?=[-+*](?: |$|\[[ xX]\]))|(?=[:~|](?: |$))"  # a list; what a word means, a verse
    rf"|{_NUMBER}(?=[.)](?: |$))|[A-Z](?=\.$|\)(?: |$))"  # a numbered list, but not "A. Yusuf"
    rf"|(?=\((?:{_NUMBER}|[A-Z])\)(?: |$))"  # the same in brackets
    r"|(?=(?:-[- ]*|[_*](?: *[_*]){2,})$)"  # a rule across the page
    r"|(?=~~~|```|:::)"  # code, a part of the page
    r"|(?=\[(?:[ xX]\](?: |$)|.*\]:)))"  # a task, the target of a link
)
"""What is read as something else at the start of a line; the backslash goes where the match ends."""

_AT_THE_END = re.compile(r"(?=#+$)|(?=\{[^{}]*\}$)")
"""Number signs and names in curly brackets at the end of a heading, which would not be part of it; likewise."""


_TASK = re.compile(r"(?<=^\\\[[ xX]\]) ")
"""The space behind what pandoc takes for a box to tick though it has a backslash; not if the space is spelt out."""


def write(document: Document) -> str:
    """The document as Markdown, with a blank line round every block and one line end at the end."""
    headings = {_folded(text_of(block)) for block in document.blocks if isinstance(block, HeadingBlock)}
    return "\n\n".join(_block(block, headings) for block in document.blocks) + "\n"


def _block(block: Block, headings: Set[str]) -> str:
    if isinstance(block, ListBlock):
        lines = ((item.within, _line(item.runs, _AT_THE_START, headings)) for item in block.items)
        return "\n".join(f"{'  ' * within}- {_TASK.sub('&#32;', line)}" for within, line in lines)
    if isinstance(block, HeadingBlock):
        return f"{'#' * block.level} {_line(block.runs, _AT_THE_END, headings)}"
    return _line(block.runs, _AT_THE_START, headings)


def _folded(text: str) -> str:
    """A text as pandoc compares the name of a heading: `[decided]` leads to the heading "Decided"."""
    return " ".join(text.lower().split())


def _line(runs: Sequence[Run], place_of_its_own: re.Pattern[str], headings: Set[str]) -> str:
    """A line with its backslashes. `place_of_its_own`: what is special at the start or end of such a line."""
    parts = [(bold, [*group]) for bold, group in groupby(runs, key=lambda run: run.bold)]
    texts = ["".join(map(_words, group)) for _, group in parts]
    text = "".join(texts)
    escaped = {*_anywhere(text, bold=any(bold for bold, _ in parts)), *_edges(parts, texts)}
    if "[" in text:
        escaped.update(_brackets(texts, headings))
    if not (runs and runs[0].bold):
        escaped.update(match.end() for match in place_of_its_own.finditer(text))
    if escaped:
        escaped.update(list(_addresses(text, escaped)))
    return "".join(_spelt(parts, escaped))


def _words(run: Run) -> str:
    """The words of a run; of a link, in which nothing is escaped, as many signs that nothing else holds."""
    return "\0" * len(run.text) if _is_link(run) else run.text


def _is_link(run: Run) -> bool:
    """Whether an address can stand in brackets and be read as it is; else it stays words."""
    return bool(run.link) and not _CHANGED.search(run.text)


def _anywhere(text: str, *, bold: bool) -> Iterator[int]:
    """Characters that are read as something else wherever in a line they stand."""
    patterns = [pattern for sign, pattern in _ALWAYS.items() if sign in text]
    patterns += [pattern for sign, pattern in _IN_PAIRS.items() if text.count(sign) + (bold and sign == "*") > 1]
    return (match.start() for pattern in patterns for match in pattern.finditer(text))


def _brackets(texts: Sequence[str], headings: Set[str]) -> Iterator[int]:
    """Brackets that start a link, and those left open: pandoc takes what closes them from any line further on."""
    text, place = "".join(texts), 0
    link = "](" in text or "]{" in text
    for part in texts:
        for match in _BRACKET.finditer(part):
            if link or match[1] is None or _folded(match[1]) in headings:
                yield place + match.start()
        place += len(part)


def _edges(parts: Sequence[tuple[bool, list[Run]]], texts: Sequence[str]) -> Iterator[int]:
    """Characters that touch the asterisks of bold words, where one would change what the other means.

    GitHub's reader looks past a `~` to see whether asterisks stand at a word: `**or ~**` is not bold to it.
    """
    place = 0
    for (bold, _), text in zip(parts, texts, strict=True):
        if bold and text.startswith(("*", "~")):
            yield place
        place += len(text)
        if bold and text.endswith(("*", "~", "@")):
            yield place - 1


def _addresses(text: str, escaped: Iterable[int]) -> Iterator[int]:
    r"""The last character of `https:` or `www.`, where the address behind it holds a backslash of ours.

    A bare address keeps its look, and readers make it a link. But within a link GitHub's reader shows a backslash,
    so such an address is kept from becoming one: `https\://`.
    """
    for match in _ADDRESS.finditer(text):
        end = text.find(" ", match.end())
        if any(match.start() <= place < (end if end >= 0 else len(text)) for place in escaped):
            yield match.end() - 1


def _spelt(parts: Sequence[tuple[bool, list[Run]]], escaped: set[int]) -> Iterator[str]:
    """The runs with a backslash ahead of each of these characters of the line, and asterisks round what is bold."""
    places = sorted(escaped)
    start = 0
    for bold, group in parts:
        yield "**" if bold else ""
        for run in group:
            inside = [place - start for place in places if start <= place < start + len(run.text)]
            cuts = zip([0, *inside], [*inside, len(run.text)], strict=True)
            words = "\\".join(run.text[begin:end] for begin, end in cuts)
            yield f"<{words}>" if _is_link(run) else words
            start += len(run.text)
        yield "**" if bold else ""
