"""A list whose entries come and go: what is chosen stays in its place, and where the arrows go then."""

from __future__ import annotations

from screens.widgets.entries import Entry
from tests.screens.widgets.listing import LONG, Listing


async def test_the_choice_and_the_place_stay_when_something_else_is_added() -> None:
    app = Listing(100)
    async with app.run_test(size=(80, 24)) as pilot:
        app.items.choose("k50")
        await pilot.pause()
        before = app.items.scroll_offset.y
        app.items.entries = [*app.items.entries, Entry("new", "item", "one more", mark="101")]
        await pilot.pause()
        assert (app.items.chosen, app.items.scroll_offset.y) == ("k50", before)


async def test_after_adding_up_is_what_was_added_and_down_the_row_after_it() -> None:
    for step, chosen in ((-1, "k3"), (1, "k4")):
        app = Listing(9)
        async with app.run_test(size=(80, 40)):
            app.items.choose("k7")
            app.items.go_on_behind("k3")
            assert app.items.chosen is None
            app.items.move(step)
            assert app.items.chosen == chosen


async def test_after_adding_several_down_goes_through_them_from_the_first_and_up_from_the_last() -> None:
    for steps, chosen in (((1,), "k2"), ((1, 1), "k3"), ((-1,), "k4"), ((-1, 1), "k5")):
        app = Listing(9)
        async with app.run_test(size=(80, 40)):
            app.items.go_on_behind("k4", first="k2")
            for step in steps:
                app.items.move(step)
            assert app.items.chosen == chosen


async def test_where_what_was_chosen_is_taken_out_the_arrows_go_on_from_there() -> None:
    for step, chosen in ((-1, "k4"), (1, "k6")):
        app = Listing(9)
        async with app.run_test(size=(80, 40)):
            app.items.choose("k5")
            app.items.entries = [entry for entry in app.items.entries if entry.key != "k5"]
            app.items.move(step)
            assert app.items.chosen == chosen


async def test_what_is_chosen_stays_on_its_line_whatever_comes_or_goes_above_it() -> None:
    app = Listing(100)
    async with app.run_test(size=(80, 24)) as pilot:
        app.items.choose("k50")
        await pilot.pause()

        def line() -> int:
            return next(at for at, drawn in enumerate(app.drawn()) if drawn.startswith("▌"))

        before = line()
        every = app.items.entries
        for fewer in (every[10:], [Entry("new", "note", LONG * 9), *every]):
            app.items.entries = fewer
            await pilot.pause()
            assert (app.items.chosen, line()) == ("k50", before)
