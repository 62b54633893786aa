r"""Minutes as plain CommonMark that reads well raw and gives every word back.

A character gets a backslash only where Markdown would read it as something else, in any of CommonMark, GitHub's
Markdown and pandoc's: so `2 * 3`, `snake_case` and `C:\notes` stay as they were typed, and `*this*` becomes `\*this\*`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from data.minutes.document import Block, Document, HeadingBlock, ListBlock, Run

_PUNCTUATION = r"!-/:-@\[-`{-~"

_ALWAYS = {
    "\\": re.compile(rf"\\(?=[{_PUNCTUATION}]|$)"),  # a backslash that would take the next character with it
    "_": re.compile(r"(?<![^\W_])_|_(?![^\W_])"),  # emphasis; never within a word
    "<": re.compile(r"<(?=[A-Za-z/!?]|[^<> ]+@)"),  # a tag, a comment, an address in brackets
    "&": re.compile(r"&(?=#\w+;|[A-Za-z][A-Za-z0-9]*;)"),  # an entity
    ":": re.compile(r":(?=(?:[+-]1|100|1234|[a-z0-9_+-]*[a-z][a-z0-9_+-]*):)"),  # :smile:
    "%": re.compile(r"%(?=[0-9A-Fa-f]{2})"),  # an escape in an address, which some show decoded
    "--": re.compile(r"(?i)(?<=xn)-(?=-)"),  # the same for a name of another alphabet
}
"""What is read as something else wherever it stands, by the characters that it begins with."""

_IN_PAIRS = {
    "`": re.compile("`"),  # code
    "~": re.compile("~"),  # struck out
    "$": re.compile(r"\$"),  # a formula
    "*": re.compile(r"(?<! )\*|\*(?! )"),  # emphasis; never between spaces
}
"""What is read as something else only where its character comes twice in a line."""

_BRACKET = re.compile(r"\[")
"""What is read as something else only where a link is in the line: without its start, the rest of it is words."""

_ADDRESS = re.compile(r"(?i)(?:https?|ftp|mailto|xmpp):|www\.")

_AT_THE_START = re.compile(
    r"^(?:(?=#{1,6}(?: |$))"  # a heading
    r"|(?=>)"  # a quotation
    r"|(?=[-+*](?: |$))"  # a list
    r"|[0-9]{1,9}(?=[.)](?: |$))"  # a numbered list
    r"|(?=(?:-[- ]*|[_*](?: *[_*]){2,})$)"  # a rule across the page
    r"|(?=~~~|```)"  # code
    r"|(?=\[(?:[ xX]\](?: |$)|\^|.*\]:)))"  # a task, a footnote, the target of a link
)
"""What is read as something else at the start of a line; the backslash goes where the match ends."""

_AT_THE_END = re.compile(r"(?:^|(?<= ))(?=#+$)")
"""Number signs at the end of a heading, which would not be part of it; likewise."""


def write(document: Document) -> str:
    """The document as Markdown, with a blank line round every block and one line end at the end."""
    return "\n\n".join(_block(block) for block in document.blocks) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, ListBlock):
        return "\n".join(f"- {_line(item.runs, _AT_THE_START)}" for item in block.items)
    if isinstance(block, HeadingBlock):
        return f"{'#' * block.level} {_line(block.runs, _AT_THE_END)}"
    return _line(block.runs, _AT_THE_START)


def _line(runs: Sequence[Run], place_of_its_own: re.Pattern[str]) -> str:
    """A line with its backslashes. `place_of_its_own`: what is special at the start or end of such a line."""
    text = "".join(run.text for run in runs)
    bold = any(run.bold for run in runs)
    escaped = {*_anywhere(text, bold=bold), *_edges(runs)}
    if not (runs and runs[0].bold) and (match := place_of_its_own.search(text)):
        escaped.add(match.end())
    if escaped:
        escaped.update(list(_addresses(text, escaped)))
    return "".join(_spelt(runs, escaped))


def _anywhere(text: str, *, bold: bool) -> Iterator[int]:
    """Characters that are read as something else wherever in a line they stand."""
    patterns = [pattern for sign, pattern in _ALWAYS.items() if sign in text]
    patterns += [pattern for sign, pattern in _IN_PAIRS.items() if text.count(sign) + (bold and sign == "*") > 1]
    if "](" in text:
        patterns.append(_BRACKET)
    return (match.start() for pattern in patterns for match in pattern.finditer(text))


def _edges(runs: Sequence[Run]) -> Iterator[int]:
    """Characters that touch the asterisks of a bold run, where one would change what the other means.

    GitHub's reader looks past a `~` to see whether asterisks stand at a word: `**or ~**` is not bold to it.
    """
    place = 0
    for run in runs:
        if run.bold and run.text.startswith(("*", "~")):
            yield place
        place += len(run.text)
        if run.bold and run.text.endswith(("*", "~", "\\")):
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


def _spelt(runs: Sequence[Run], escaped: set[int]) -> Iterator[str]:
    """The runs with a backslash ahead of each of these characters of the line, and asterisks round what is bold."""
    places = sorted(escaped)
    start = 0
    for run in runs:
        stars = "**" if run.bold else ""
        inside = [place - start for place in places if start <= place < start + len(run.text)]
        cuts = zip([0, *inside], [*inside, len(run.text)], strict=True)
        yield stars + "\\".join(run.text[begin:end] for begin, end in cuts) + stars
        start += len(run.text)
