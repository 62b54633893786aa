"""What choosing and clicking in the list or on the map of a meeting does, and which of the two is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters, on
from textual.screen import Screen

from screens.meeting.screen_context import ScreenContext, opening
from screens.widgets.entry_view import WIDEST
from screens.widgets.item_list import ItemList

if TYPE_CHECKING:
    from screens.widgets.stakeholder_map import StakeholderMap

MAP_COLUMNS = 80
"""Columns of the window below which there is only the list of stakeholders, no map."""


class ListHandlers(Screen[None]):
    """Hears what the list and the map post. Textual looks for it on the screen, so it is a part of that."""

    context: ScreenContext
    items = getters.query_one(ItemList)

    @on(ItemList.Chosen)
    def _chosen(self, event: ItemList.Chosen) -> None:
        if event.key is not None:
            self.follow_heading(event.key, seen=event.seen)
        self.redraw_map()
        self.context.redraw_keys()

    @on(ItemList.Clicked)
    def _clicked(self, event: ItemList.Clicked) -> None:
        if event.again and (entry := self.items.entry(event.key)):
            opening(self.context).open(entry)

    def on_stakeholder_map_clicked(self, event: StakeholderMap.Clicked) -> None:
        """Choose the stakeholder whose name was clicked; open the one that is chosen."""
        if event.key == self.items.chosen and (entry := self.items.entry(event.key)):
            opening(self.context).open(entry)
        self.items.choose(event.key)

    def follow_heading(self, key: str, *, seen: bool = False) -> None:
        """Have the line add under the heading that was chosen, where the stage has any.

        What is chosen stays on its line of the screen. `seen`: it was in view before; else it comes with what
        stands under it.
        """
        context = self.context
        view = context.stage.chosen(context.session.meeting, key, context.view)
        if view != context.view:
            context.shown.view = view
            context.redraw()
            self.items.reveal(key, section=not seen)

    def redraw_map(self) -> None:
        """Show the map where it is wanted and every name fits into its box; else the list."""
        context, drawn = self.context, None
        if context.view.map and self.size.width >= MAP_COLUMNS:
            width = min(self.size.width, WIDEST) - 6
            drawn = context.stage.picture(context.session.meeting, self.items.entries, width, self.items.chosen)
            if drawn is not None:
                from screens.meeting.stages.stakeholder_map import (
                    map_of,  # not before somebody looks at it: it costs the start
                )

                map_of(self).show(drawn, end=(self.items.chosen or "").startswith("row:"))
        self.set_class(drawn is not None, "-map")
