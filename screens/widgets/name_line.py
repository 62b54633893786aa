"""One line for the name of whoever does something: names of the lists are offered, and it says whom the words mean."""

from __future__ import annotations

from collections.abc import Sequence

from data.parsing.action_line.owner_names import names_in, offered_in
from data.queries.known_names import KnownNames
from data.text.clean import clean
from data.words import say
from screens.widgets.one_line import OneLine

OFFERED = "   → {name}"
"""What stands behind the typed words: it is not drawn as if it were one of them."""


class NameLine(OneLine):
    """A line in which a known name is offered behind what is typed: → at the end, or Tab, takes it."""

    DEFAULT_CSS = """
    NameLine > .input--suggestion {
        color: $text-muted;
    }
    """

    def __init__(
        self, value: str = "", known: KnownNames | None = None, *, placeholder: str = "", id: str | None = None
    ) -> None:
        """`known`: whom a name may mean here."""
        self.known = known or KnownNames()
        self._typed_here = False
        super().__init__(value, placeholder=placeholder, id=id)

    @property
    def offers(self) -> bool:
        """Whether a name is offered now: only while one types, so that Tab through a form changes nothing."""
        return self._typed_here and self.offer() is not None

    @property
    def meant(self) -> str:
        """Whom the words mean, in words; empty: nothing is typed."""
        return who_is_meant(self.known, self.value, self.offers)

    def offer(self) -> tuple[int, str] | None:
        """From where on the words begin a name, and which; None: none, or they mean somebody already."""
        name = self.known.offered(self.value)
        return (0, name) if name else None

    def watch_value(self, before: str, now: str) -> None:
        """Draw the name that is offered now."""
        super().watch_value(before, now)
        self._typed_here = self._has_cursor()
        self._draw_offer()

    def entered(self) -> None:
        """The cursor came here: nothing is typed yet."""
        super().entered()
        self._typed_here = False

    def on_focus(self) -> None:
        """Draw what is offered for letters that came before this did: the stock input takes it away."""
        self.call_later(self._draw_offer)

    def on_blur(self) -> None:
        """Offer nothing any more, and have it said whom the words mean as they stand."""
        if self.offers and not self._has_cursor():
            self._typed_here = False
            self._draw_offer()
            self.post_message(self.Changed(self, self.value))

    def _has_cursor(self) -> bool:
        """Whether the cursor is here, also where the line has not been told yet."""
        return self.is_attached and self.screen.focused is self

    def _draw_offer(self) -> None:
        found = self.offer() if self._typed_here else None
        self._suggestion = self.value + OFFERED.format(name=found[1]) if found else ""

    def take_offered(self) -> bool:
        """Write the name that is offered in place of what begins it. False: none is."""
        found = self.offer() if self.offers and self.selection.is_empty else None
        if found is not None:
            self.value = self.value[: found[0]] + found[1]
            self.cursor_position = len(self.value)
        return found is not None

    def action_cursor_right(self, select: bool = False) -> None:
        """Move on; at the end, take the name that is offered."""
        if select or not self.cursor_at_end:
            super().action_cursor_right(select)
        elif not self.take_offered():
            self.cursor_position = len(self.value)


class NamesLine(NameLine):
    """The same for several names, with commas or "and" between them."""

    def __init__(
        self, value: str = "", known: KnownNames | None = None, *, held: Sequence[str] = (), placeholder: str = "",
        id: str | None = None,
    ) -> None:  # fmt: skip
        """`held`: names that stood here at first, which may have commas in them."""
        self.held = tuple(held)
        super().__init__(value, known, placeholder=placeholder, id=id)

    @property
    def meant(self) -> str:
        """Whom each name means, a line each."""
        names = names_in(clean(self.value), self.known, self.held)
        if len(names) < 2:
            return super().meant
        offered = names[-1] if self.offers else ""
        return "\n".join(_of_several(self.known, name, name is offered) for name in names)

    def offer(self) -> tuple[int, str] | None:
        """Where the last of the names begins, and which name is offered for it; None: none is."""
        return offered_in(self.value, self.known, self.held)


def _of_several(known: KnownNames, name: str, offers: bool) -> str:
    """Whom one of several names means."""
    said = who_is_meant(known, name, offers)
    return said if known.meant(name) or not said else say("forms.meant.this_one", name=name, said=said)


def who_is_meant(known: KnownNames, words: str, offers: bool = False) -> str:
    """Whom words mean, in words: somebody and whether they are here, a group, or nobody on the list.

    `offers`: whether a name that they begin is offered.
    """
    words = clean(words).removeprefix("@").strip()
    if not words:
        return ""
    if name := known.meant(words):
        return say(f"forms.meant.{known.presence_of(name) or 'group'}", name=name)
    if several := known.several(words):
        return say("forms.meant.several", names=", ".join(several))
    if offers and (offered := known.offered(words)):
        return say("forms.take_name", name=offered)
    return _in_more_words(known, words) if known else ""


def whom_named(known: KnownNames, words: str) -> tuple[str, ...]:
    """Those on the lists whom words name, also several, or with a way to reach them; empty: one of them is on none."""
    from data.queries.names.owner_free_text import name_and_way, split_owners  # not before words name nobody

    if name := known.meant(words):
        return (name,)
    found = name_and_way(words)
    names = [known.meant(one) for one in ([found[0]] if found else split_owners(words))]
    return tuple(name for name in names if name) if all(names) else ()


def _in_more_words(known: KnownNames, words: str) -> str:
    """Whom words mean that are more than a name: somebody with a way to reach them, several, or nobody on the list."""
    from data.queries.names.owner_free_text import is_reachable, more_than_a_name, name_and_way

    if names := whom_named(known, words):
        told = "\n".join(say(f"forms.meant.{known.presence_of(name) or 'group'}", name=name) for name in names)
        way = name_and_way(words)
        return say("forms.meant.way", said=told, way=way[1]) if way else told
    stays = more_than_a_name(words) or is_reachable(words) or words.islower()
    return say("forms.nobody_of_that_name" if stays else "forms.nobody_not_named")
