"""How minutes look as a web page: one column at a size that can be read, by day, by night and on paper."""

from __future__ import annotations

STYLE = """\
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --link: #0b4f8a; --line: #767676; --head: #eee; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e8; --paper: #121212; --link: #9cc9ff; --line: #8a8a8a; --head: #2a2a2a; }
}
html { background: var(--paper); color: var(--ink); }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Arial, Helvetica, sans-serif;
  overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 1.75em 0 0.5em; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.3rem; padding-bottom: 0.2em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; }
p, ul, table { margin: 0.75em 0; }
ul { padding: 0 0 0 1.5em; }
li { margin: 0.35em 0; }
li ul { margin: 0; }
li:dir(rtl) { margin-right: 1.5em; }
h1, h2, h3, p, li, th, td { unicode-bidi: plaintext; text-align: start; }
a { color: var(--link); text-decoration: underline; }
time, .hours { white-space: nowrap; }
nav { user-select: none; -webkit-user-select: none; border: 1px solid var(--line); padding: 0.25em 1em; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25em; padding: 0; list-style: none; }
nav li { margin: 0; padding: 0.25em 0; }
:focus-visible { outline: 0.2rem solid var(--link); outline-offset: 0.15rem; }
table { width: 100%; border-collapse: collapse; line-height: 1.35; }
th, td { min-width: 6rem; padding: 0.4em 0.5em; border: 1px solid var(--line); vertical-align: top;
  overflow-wrap: break-word; }
thead th:first-child { min-width: 8rem; }
tbody th { font-weight: normal; }
td a { overflow-wrap: anywhere; }
thead th { background: var(--head); }
.table { position: relative; overflow-x: auto; }
caption span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; user-select: none; -webkit-user-select: none; }
@page { size: A4; margin: 1.8cm 2cm; @bottom-center { font: 12pt Arial, Helvetica, sans-serif;
  content: counter(page) " / " counter(pages); } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --link: #000; --line: #000; --head: #fff; }
  body { max-width: none; margin: 0; padding: 0; font-size: 12pt; line-height: 1.15; orphans: 3; widows: 3; }
  h1 { font-size: 18pt; }
  h2 { font-size: 14pt; }
  h3 { font-size: 12pt; }
  h1, h2, h3 { line-height: inherit; margin: 0.45em 0 0.2em; break-after: avoid; }
  h2 + p, h3 + p { break-after: avoid; }
  h1 { margin-top: 0; }
  h2 { padding-bottom: 0.1em; }
  h3 { margin-top: 0.4em; }
  p, ul, table { margin: 0.25em 0; }
  ul { padding-left: 1.2em; }
  li { margin: 0; }
  li, tr { break-inside: avoid; }
  table { line-height: inherit; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  th, td { min-width: 4.2em; padding: 0.1em 0.3em; overflow-wrap: anywhere; }
  thead th:first-child { min-width: 9em; }
  nav, caption { display: none; }
  .table { position: static; overflow: visible; }
}
"""
"""Its style sheet. On paper it is black on white, whatever the screen is."""

LARGE = """\
body { font-size: 1.5rem; line-height: 1.5; }
h1 { font-size: 2rem; }
h2, h3 { font-size: 1.667rem; }
@page { @bottom-center { font-size: 18pt; } }
@media print {
  body { font-size: 18pt; line-height: 1.5; }
  h1 { font-size: 24pt; }
  h2, h3 { font-size: 20pt; }
}
"""
"""What follows the style sheet in large print."""
