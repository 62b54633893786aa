"""The list of a stage: what is chosen in it, and where one is while nothing is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from textual.events import Click
from textual.message import Message

from screens.widgets.entries import Entry, chosen_after, row_meant, still_there
from screens.widgets.entry_view import EntryView


class ListPlace(NamedTuple):
    """Where one is in a list."""

    line: int
    """The first line in view."""
    key: str | None
    """The entry that was chosen or added last; None: none."""


class ItemList(EntryView):
    """Shows entries and which of them is chosen. It takes no keys: the line keeps the cursor."""

    class Chosen(Message):
        """Another entry was chosen; None: none is any more. `seen`: all of it was in view by then."""

        def __init__(self, key: str | None, seen: bool) -> None:
            super().__init__()
            self.key = key
            self.seen = seen

    class Clicked(Message):
        """An entry was clicked. `again`: it was the chosen one."""

        def __init__(self, key: str, again: bool) -> None:
            super().__init__()
            self.key = key
            self.again = again

    def __init__(self) -> None:
        super().__init__()
        self._place: str | None = None
        self._first_new: str | None = None

    def entries_changed(self, before: Sequence[Entry]) -> None:
        """Be at the last entry above the one where one was, where that is gone."""
        self._place = still_there(before, self._place, self._by_key)

    @property
    def chosen(self) -> str | None:
        """The key of the chosen entry; None: none is chosen."""
        return self._chosen

    def entry(self, key: str | None) -> Entry | None:
        """An entry by its key; None: there is none."""
        return self._by_key.get(key) if key is not None else None

    def meant(self, typed: str) -> Entry | None:
        """The item beside which a typed number stands; None: there is none, or it is no number."""
        return row_meant(typed, ((entry, entry.mark) for entry in self._entries))

    # Choosing

    def choose(self, key: str | None) -> None:
        """Choose an entry, or none, and say so. With none chosen, ↑ and ↓ go on from where one was."""
        key = key if key in self._by_key else None
        seen = key is not None and self._in_view(key)
        if key is not None:
            self._place, self._first_new = key, None
        if key != self._chosen:
            self._chosen = key
            self.refresh()
            self.post_message(self.Chosen(key, seen))
        if key is not None:
            self.reveal(key)

    def go_on_behind(self, key: str, first: str | None = None) -> None:
        """Choose nothing, and bring an entry into view: from now on ↑ chooses it, and ↓ the one after it.

        `first`: of several that were added at once the first; ↓ chooses that one, so that they are gone through.
        """
        self.choose(None)
        self._place, self._first_new = key, first
        self.reveal(key)

    def move(self, step: int) -> None:
        """Choose the next entry, or the one before. With none chosen: by where one was, else by what is in view."""
        keys = [entry.key for entry in self._entries if entry.selectable]
        if not keys:
            return
        if self._chosen is not None:
            self.choose(chosen_after(keys, self._chosen, step))
        elif step > 0 and self._first_new in keys:
            self.choose(self._first_new)
        elif self._place is not None:
            self.choose(self._place if step < 0 else chosen_after(keys, self._place, step))
        else:
            seen = [key for key in keys if self._in_view(key)] or keys
            last = [key for key in seen if not self._by_key[key].aside] or seen
            self.choose(seen[0] if step > 0 else last[-1])

    @property
    def place(self) -> ListPlace:
        """Where one is in the list, for `go_to`."""
        return ListPlace(self.scroll_offset.y, self._place)

    def go_to(self, place: ListPlace) -> None:
        """Choose nothing, and be where one was before other entries stood here."""
        self.choose(None)
        self._place, self._first_new = place.key if place.key in self._by_key else None, None
        self.show_from(place.line)

    # The mouse

    def on_click(self, event: Click) -> None:
        """Choose what was clicked; clicked again, it opens."""
        at = bisect_right(self._starts, event.y + self.scroll_offset.y) - 1
        if 0 <= at < len(self._entries) and self._entries[at].selectable:
            event.stop()
            key = self._entries[at].key
            again = key == self._chosen
            self.choose(key)
            self.post_message(self.Clicked(key, again))
