"""Minutes as one HTML page that needs nothing else, and that pastes well into other programs.

Headings, lists, tables and what stands out are the elements of that name: this is what Word and Google Docs look at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from data.minutes.document import Block, Document, HeadingBlock, ListBlock, ListItem, Run, TableBlock, title_of

_STYLE = """\
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a;
  font: 1rem/1.5 Arial, Helvetica, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 1.75em 0 0.5em; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.3rem; padding-bottom: 0.2em; border-bottom: 1px solid #767676; }
h3 { font-size: 1.1rem; }
p, ul, table { margin: 0.75em 0; }
ul { padding-left: 1.5em; }
li { margin: 0.35em 0; }
h1, h2, h3, p, li, th, td { unicode-bidi: plaintext; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.35; }
th, td { padding: 0.4em 0.5em; border: 1px solid #767676; text-align: start; vertical-align: top;
  overflow-wrap: break-word; }
thead th { background: #eee; }
@media print {
  @page { margin: 2cm; }
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  h1, h2, h3 { break-after: avoid; }
  li, tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
"""How it looks: black on white, one column, at a size that can be read."""


def write(document: Document) -> str:
    """The document as a page."""
    return "\n".join((*_head(document), *_lines(document.blocks), "</main>", "</body>", "</html>", ""))


def _head(document: Document) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(document.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(title_of(document))}</title>"
    yield f"<style>\n{_STYLE}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, TableBlock):
            yield from _table(block)
        elif isinstance(block, ListBlock):
            yield "<ul>"
            yield from (f"<li>{_text(item.runs)}</li>" for item in block.items)
            yield "</ul>"
        elif isinstance(block, HeadingBlock):
            yield f"<h{block.level}>{_text(block.runs)}</h{block.level}>"
        else:
            yield f"<p>{_text(block.runs)}</p>"


def _table(table: TableBlock) -> Iterator[str]:
    yield "<table>"
    yield "<thead>"
    yield f"<tr>{''.join(_heads(cell, 'col') for cell in table.header)}</tr>"
    yield "</thead>"
    yield "<tbody>"
    for name, *told in table.rows:
        yield f"<tr>{_heads(name, 'row')}{''.join(f'<td>{_text(cell.runs)}</td>' for cell in told)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _heads(cell: ListItem, what: str) -> str:
    """A cell that heads its column or row."""
    return f'<th scope="{what}">{_text(cell.runs)}</th>'


def _text(runs: Sequence[Run]) -> str:
    return "".join(
        f"<strong>{escape(run.text, quote=False)}</strong>" if run.bold else escape(run.text, quote=False)
        for run in runs
    )
