"""A list of a few long items, and what it says."""

from __future__ import annotations

from textual import on

from screens.widgets.entries import Entry
from screens.widgets.item_list import ItemList
from tests.screens.widgets.host import Host

LONG = "There are places to sit every fifty metres along Park Lane, with backs and arms"


class Listing(Host):
    """A list, and what it says."""

    def __init__(self, count: int = 3) -> None:
        self.items = ItemList()
        super().__init__(self.items)
        self.count = count
        self.heard: list[object] = []

    def on_mount(self) -> None:
        """Fill the list."""
        self.items.entries = [
            Entry("group", "group", "What we want"),
            *(
                Entry(f"k{at}", "item", f"{LONG} {at}", mark=str(at), status="to agree", tone="warn")
                for at in range(1, self.count + 1)
            ),
        ]

    @on(ItemList.Chosen)
    @on(ItemList.Clicked)
    def _hear(self, message: object) -> None:
        self.heard.append(message)
