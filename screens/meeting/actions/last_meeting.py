"""Last time, told to those who were not there: you said, we did, and what was left open. Nobody is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from data.minutes.agreement_text import what_came_of_it
from data.minutes.item_blocks import with_full_stop
from data.model.records.actions import Action
from data.model.records.agreements import Agreeable, Agreement
from data.model.records.ground_rules import Communication, Decision
from data.model.records.meeting import Meeting
from data.model.records.tables import table_of
from data.queries.agreement import so_far
from data.queries.carry_over import asked_then
from data.queries.field_text import role_words
from data.queries.last_meeting import had_role, last_time
from data.text.dates.format import show_date
from data.words import say
from screens.dialogs.page_blocks import PageBlock
from screens.meeting.item_rows import what_changed


def last_time_page(meeting: Meeting) -> list[PageBlock]:
    """The page, from what this meeting holds: it reads the same where the file of the one before is not there."""
    told = last_time(meeting)
    before = meeting.details.last_time
    blocks = [PageBlock("paragraph", say("arrive.last_time.intro", when=show_date(before.date or "")))]
    if before.left:
        stages = ", ".join(say(f"{stage}.name") for stage in before.left)
        blocks.append(PageBlock("paragraph", say("arrive.last_time_left", stages=stages)))
    said = [PageBlock("quote", _named(row, then.words), _agreed(row, then)) for _, row, then in told.agreed]
    did = [block for one in told.promised if one.state == "done" for block in _promise(one)]
    left = [block for one in told.promised if one.state != "done" for block in _promise(one)]
    open_ = [PageBlock("quote", _named(row, row.text), _standing(row)) for _, row in told.open]
    for name, found in (("said", said), ("did", did), ("to_do", left), ("open", open_)):
        if found:
            blocks += [PageBlock("heading", say(f"arrive.last_time.{name}")), *found]
    return blocks


def _named(row: Agreeable, words: str) -> str:
    """The words of a row; where they only name a topic or a group, what it is comes before them."""
    if not isinstance(row, Decision | Communication):
        return words
    return say("lists.detail", label=say(f"ground_rules.groups.{table_of(row)}"), value=words)


def _agreed(row: Agreeable, then: Agreement) -> str:
    """What came of asking; where the words only name a topic, what was agreed about it too."""
    about = ""
    if isinstance(row, Decision) and row.method:
        about = say(f"ground_rules.fields.decisions.method.codes.{row.method}")
    elif isinstance(row, Communication):
        about = row.what
    return sentences(filter(None, (about, *what_came_of_it(row, so_far(row, then)))))


def _promise(one: Action) -> Iterator[PageBlock]:
    told = [say(f"power.minutes.promise.{one.state}")]
    told += what_changed(one)
    if one.help and one.state == "stuck":
        told.append(say("lists.detail", label=say("close.fields.actions.help.label"), value=one.help))
    yield PageBlock("quote", one.text, sentences(told))


def _standing(row: Agreeable) -> str:
    then = asked_then(row)
    return sentences(what_came_of_it(row, so_far(row, then))) if then is not None else say("minutes.states.to_agree")


def sentences(told: Iterable[str]) -> str:
    """One behind the other, with a full stop between them where there is none."""
    *before, last = (*told,) or ("",)
    return " ".join((*map(with_full_stop, before), last))


def roles_then(meeting: Meeting) -> str:
    """Who had which role last time, in a line; empty: nobody of those who are on the list."""
    had = [
        say("arrive.last_time.role", role=role_words(role), names=", ".join(names))
        for role, names in had_role(meeting).items()
    ]
    return say("arrive.last_time.roles", roles=" ".join(had)) if had else ""
