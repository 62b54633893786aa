"""What the guard of names finds and what it costs, on names and texts of our own."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from bench.crowd import crowd, lines, seconds
from bench.out import measured, say
from data.queries.names.find_listed_names import Guard, MarksOf
from data.queries.names.index import NameEntry
from data.queries.names.marks import marked_keys, marks_of
from data.queries.names.possible_names import PossibleNames

NAMES = [
    "James Whitfield",
    "Oluwaseun Adeyemi",
    "Mary-Ann Fitzgerald",
    "Geoffrey Hill",
    "Susan Green",
    "Harriet Wood",
    "Patrick O'Connor",
    "Sinéad Ní Dhomhnaill",
    "Llŷr ap Gwilym",
    "Catrin Bowen",
    "Hamish McTavish",
    "Ailsa MacLeod",
    "Tariq Hussain",
    "Fatima Begum",
    "Gurpreet Singh",
    "Harjit Kaur",
    "Nguyễn Thị Lan",
    "Trần Văn Minh",
    "Li Wei",
    "Zhang Xiaoming",
    "Kim Min-jun",
    "Yuki Tanaka",
    "Jürgen Müller",
    "Anneliese Groß",
    "Björn Åkesson",
    "Åse Sørensen",
    "Łukasz Wójcik",
    "Agnieszka Kowalczyk",
    "Željko Đorđević",
    "Zsófia Szabó",
    "Ștefan Popescu",
    "Émilie Lefèvre",
    "François de la Tour",
    "Jean-Baptiste N'Diaye",
    "Jan van der Berg",
    "Els de Vries",
    "Wout Van Aert",
    "An Peeters",
    "João da Silva",
    "Conceição dos Santos",
    "Iñaki Etxeberria",
    "Núria Puig",
    "Giulia D'Angelo",
    "Kofi Mensah",
    "Ama Owusu",
    "Ngozi Okonkwo-Eze",
    "Thandiwe Nkosi",
    "Yusuf bin Rahman",
    "Abdul Al-Karim",
    "Mehmet Yılmaz",
    "İbrahim Çelik",
    "Nino Beridze",
    "Will Young",
    "Rose Bank",
    "Mark Hope",
    "Grace Page",
    "Dawn French",
    "Bill Field",
    "Faith King",
    "Joy Long",
    "Amber Stone",
    "Frank Bishop",
    "May Day",
    "Basil Price",
    "Holly Marsh",
    "Guy White",
    "Sue Black",
    "Rob Banks",
    "Pat Best",
    "Art Grant",
    "Reed Waters",
    "Iris Bloom",
    "Autumn Rivers",
    "Summer Fields",
    "Max Power",
    "Sandy Shore",
    "Victor Brook",
    "Ruby Winter",
    "Ray Rich",
    "Jack Frost",
    "Kit Wells",
    "Eve Knight",
    "Penny Cross",
]
"""Made-up people of many languages; the last ones' names are everyday words."""

MEETINGS = 300
"""For how many meetings the marks of people who are gone are tried."""


def _bare(words: str) -> str:
    """Words without accents."""
    apart = unicodedata.normalize("NFKD", words)
    return "".join(one for one in apart if not unicodedata.combining(one)).translate(
        str.maketrans("øØłŁđĐı", "oOlLdDi")
    )


def _first(name: str) -> str:
    return name.split()[0]


def _last(name: str) -> str:
    return name.split()[-1]


WAYS: dict[str, Callable[[str], str]] = {
    "first name": lambda name: f"and then {_first(name)} told us about it",
    "first name, where a sentence begins": lambda name: f"{_first(name)} lost her home",
    "surname": lambda name: f"it was what {_last(name)} wanted",
    "surname with a title": lambda name: f"Mrs {_last(name)} is ill",
    "surname, where a sentence begins": lambda name: f"{_last(name)} lost the house",
    "surname behind an initial": lambda name: f"{name[0]}. {_last(name)} wrote",
    "accents dropped": lambda name: f"and {_bare(_first(name))} told us",
    "soft hyphen inside": lambda name: f"and {_first(name)[:2]}\u00ad{_first(name)[2:]} told us",
    "@FirstLast": lambda name: "see @" + re.sub(r"[^\w]", "", _first(name) + _last(name)),
    "possessive": lambda name: f"{_first(name)}’s mum came",
    "capitals": lambda name: f"as {name.upper()} said",
    "small letters": lambda name: f"as {name.lower()} said",
    "hyphen as space": lambda name: f"as {name.replace('-', ' ')} said",
}
"""Ways in which somebody on the list is named."""


def names() -> None:
    """Print every figure."""
    for way, said in WAYS.items():
        say(f"names found, {way}: {sum(bool(_guard(name).found(said(name))) for name in NAMES)} of {len(NAMES)}")
    turned = [(name, f"{' '.join(name.split()[1:])}, {_first(name)}") for name in NAMES]
    found = sum(bool(_guard(row).found(f"and then {_first(name)} told us")) for name, row in turned)
    say(f"names found, list with the surname first: {found} of {len(NAMES)}")
    _false_alarms()
    _marks()
    _speed()


def own_texts() -> list[str]:
    """Every sentence that the program itself shows: nobody is named in them."""
    import tomllib

    from data import words

    found: list[str] = []
    for file in sorted(words.folder().rglob("*.toml")):
        if file.stem not in ("guard", "example", "typed"):
            found += (said for said in _leaves(tomllib.loads(file.read_text(encoding="utf-8"))) if " " in said)
    return found


def _guard(*rows: str) -> Guard:
    return Guard(NameEntry(row, row) for row in rows)


def _leaves(held: Any) -> Iterator[str]:
    if isinstance(held, str):
        yield held
    else:
        for one in held.values() if isinstance(held, dict) else held:  # pyright: ignore[reportUnknownVariableType]
            yield from _leaves(one)


def _false_alarms() -> None:
    texts = own_texts()
    guard = _guard(*NAMES)
    told = len({number for number, _ in guard.scan(texts)})
    say(f"false alarms with {len(NAMES)} names, {len(texts)} sentences of the program: {told / len(texts) * 100:.2f} %")
    may_be = PossibleNames(guard).scan(texts)
    say(f"words that may be names there, a 100 sentences: {len(may_be) / len(texts) * 100:.2f}")


def _marks() -> None:
    texts, drawn = own_texts(), random.Random(3)
    for gone in (1, 3, 10):
        false = 0
        for _ in range(MEETINGS):
            salts = [drawn.randbytes(16).hex() for _ in range(gone)]
            marks = [MarksOf(salt, marks_of(marked_keys(drawn.choice(NAMES[:52])), salt), "gone") for salt in salts]
            false += bool(Guard((), marks=marks).scan(drawn.sample(texts, 50)))
        say(f"marks: meetings of {MEETINGS} with a false one after {gone} went: {false}")


def _speed() -> None:
    for people, said in ((12, 200), (40, 1_000), (200, 1_000), (1_000, 1_000)):
        spent = min(seconds(crowd(people), lines(said, crowd(people))) for _ in range(3))
        say(f"names of {people} people in {said} lines: {spent * 1000:.0f} ms")
    many, few = crowd(1_000), crowd(12)
    text = lines(5_000, many)
    for may_be, more in ((False, ""), (True, ", with words that may be names")):
        one = min(seconds(many, text, may_be=may_be) for _ in range(3))
        other = min(seconds(few, text, may_be=may_be) for _ in range(3))
        measured(f"names of 1000 people in 5000 lines, against 12 people{more}", one, other, 4.0)
    again = min(seconds(many, text, may_be=True, again=True) for _ in range(3))
    say(f"the same a second time: {again * 1000:.1f} ms")


if __name__ == "__main__":
    names()
