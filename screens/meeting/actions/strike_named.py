"""Striking somebody's name: what becomes of the other lines that name them, or may."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from data.model.codes import is_table
from data.words import say
from screens.dialogs.confirm import Ask

if TYPE_CHECKING:
    from data.queries.named_elsewhere import NamingLine
    from data.queries.names.name_replacer import NameReplacer
    from screens.dialogs.strike_person import LinesChoice
    from screens.meeting.context import Host


def strike_named(
    host: Host, who: str, mending: NameReplacer, strike: Callable[..., None], besides: set[str], what: str
) -> None:  # fmt: skip
    """Ask what becomes of other lines that name somebody, and strike them."""
    from data.edits.name_answers import say_of_names
    from data.minutes.left_in_brackets import ids_of_owner, left_in_brackets
    from data.queries.named_elsewhere import chosen_by, lines_naming
    from screens.dialogs.strike_person import StrikePerson

    def lines() -> tuple[NamingLine, ...]:
        return lines_naming(host.session.meeting, mending, besides, host.session.striking.steps())

    def left() -> str:
        return _told_left(lines())

    def chosen(answer: LinesChoice) -> None:
        if answer.what == "leave":
            stay_unnamed(None)
            strike(left)
            return
        these = [line for line in answer.ticked if answer.what == "these_too" and line.can_be_struck]
        also = [(line.table, line.row) for line in these if is_table(line.table)]
        said = chosen_by(naming, answer.ticked)
        stay_unnamed(said.left)
        strike(left, also=also, mend=True, chosen=said)

    def stay_unnamed(only: frozenset[str] | None) -> None:
        """Keep where minutes don't name them, in lines that stay as they are: afterwards nobody knows who it is."""
        ids = besides or ids_of_owner(who)
        if answers := left_in_brackets(host.session.meeting, ids, only, host.session.striking.steps()):
            host.apply(say_of_names, answers)

    def sure(yes: bool) -> None:
        if yes:
            strike(left, mend=True)  # also what only the history has

    naming = lines()

    title = say("striking.title")
    if naming:
        host.ask(StrikePerson(who, what, naming), chosen)
        return
    told = [who, what, say("striking.no_others")]
    host.ask(Ask(title, told, yes=say("told.strike_yes"), no=say("told.strike_no")), sure)


def _told_left(lines: Sequence[NamingLine]) -> str:
    """What is said of lines that still name somebody who is struck, or may; empty: there are none."""
    sure = sum(not line.is_unsure for line in lines)
    may = [line.where for line in lines if line.is_unsure]
    told = [say("striking.left", count=sure) if sure else say("told.struck")]
    if may:
        told.append(say("striking.left_may", count=len(may), where=", ".join(may)))
    return " ".join(told) if lines else ""
