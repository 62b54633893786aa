"""The drawing of the packages is the one that the imports of today make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from grimp import ImportGraph

from tools.house_page import DRAWN, FLOORS, NoPlaceError, arrows_within, drawing, filled, floors_of, imports, main
from tools.house_picture import picture

DOCS = Path(__file__).parent.parent / "docs"

PAGE = DOCS / "house.md"


def test_the_page_shows_the_imports_of_today() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert filled(text) == text, "Run: make house"


def test_the_picture_shows_the_parts_of_today_and_each_floor_below_the_one_that_imports_it() -> None:
    drawn = picture()
    assert (DOCS / "pictures" / "house.svg").read_text(encoding="utf-8") == drawn, "Run: make house"
    named = re.findall(r'<text class="(?:floor|part)" [^>]*>([^<:]+)', drawn)
    tops = [named.index(floor) for floor in FLOORS]
    assert tops == sorted(tops)
    for floor, start, end in zip(FLOORS, tops, [*tops[1:], len(named)], strict=True):
        parts = sorted(f"{floor}.{name.removesuffix('/')}" for name in named[start + 1 : end])
        assert parts == sorted(imports().find_children(floor))


def test_every_part_of_a_package_stands_in_its_drawing() -> None:
    text = drawing()
    for package in DRAWN:
        lines = text.partition(f"## {package}:")[2].partition("```text\n")[2].partition("```")[0].split("\n")
        drawn = [line[4:].split()[0].removesuffix("/") for line in lines if line[4:5].strip()]
        assert sorted(f"{package}.{name}" for name in drawn) == sorted(imports().find_children(package))


def test_an_arrow_of_any_file_is_an_arrow_of_its_package() -> None:
    graph = ImportGraph()
    for importer, imported in (("a.up.deep", "a.down.low"), ("a.up.deep", "a.up.other"), ("a.up.other", "b.elsewhere")):
        graph.add_import(importer=importer, imported=imported)
    for package in ("a", "a.up", "a.down", "a.alone"):
        graph.add_module(package)
    assert arrows_within(graph, "a") == {"up": {"down"}, "down": set(), "alone": set()}


def test_each_part_stands_above_all_that_it_imports_and_no_higher() -> None:
    below: dict[str, set[str]] = {"top": {"middle", "low"}, "middle": {"low"}, "low": set(), "alone": set()}
    assert floors_of(below) == [["top"], ["middle"], ["alone", "low"]]
    for package in FLOORS:
        floors = floors_of(arrows_within(imports(), package))
        assert sum(map(len, floors)) == len(imports().find_children(package))


def test_a_circle_is_named_not_drawn() -> None:
    with pytest.raises(ValueError, match="here, there"):
        floors_of({"here": {"there"}, "there": {"here"}, "low": set()})


def test_only_the_drawing_changes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "house.md"
    file.write_text("Before\n<!-- drawing -->\nold\n<!-- /drawing -->\nAfter\n", encoding="utf-8")
    assert main([str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    assert text == f"Before\n<!-- drawing -->\n\n{drawing()}\n\n<!-- /drawing -->\nAfter\n"
    file.write_text("Nothing\n", encoding="utf-8")
    assert main([str(file)]) == 1
    assert file.read_text(encoding="utf-8") == "Nothing\n"
    assert "drawing" in capsys.readouterr().err
    with pytest.raises(NoPlaceError):
        filled("Nothing\n")
