"""How many people appear how in the minutes, and how much of what was said in rounds goes in."""

from __future__ import annotations

from data.model.records.meeting import Meeting
from data.queries.attribution.printed_people import shown_as
from data.queries.rounds import at_check_out, goes_in, is_printed, said_in
from data.record import Record
from data.words import say


class AppearanceCounts(Record, frozen=True, kw_only=True):
    """How many people appear how, and what was said in rounds."""

    name: int
    """By name."""
    role: int
    """By role."""
    unnamed: int
    """Not at all, or not asked."""
    unasked: int
    """How many of those were not asked."""
    check_in: int | None
    """How many check-in words go in; None: they are left out."""
    check_out: int
    """How many check-out words go in."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The same as two lines."""
        unasked = say("names.appear.unasked", count=self.unasked) if self.unasked else ""
        people = say("names.appear.people", name=self.name, role=self.role, unnamed=self.unnamed, unasked=unasked)
        into = say("names.appear.out") if self.check_in is None else _how_many(self.check_in)
        words = say("names.appear.words", into=into, check_out=_how_many(self.check_out))
        return people, words


def _how_many(count: int) -> str:
    return say("names.appear.in", count=count) if count else say("names.appear.none")


def appearance_counts(meeting: Meeting) -> AppearanceCounts:
    """Count how the people of a meeting appear, and what was said in its rounds that goes in."""
    how = [shown_as(person) for person in meeting.people]
    rounds = [one for one in meeting.rounds if one.kind == "check_in"]
    check_in = [said for one in rounds if goes_in(one) for said in said_in(meeting, one) if is_printed(meeting, said)]
    return AppearanceCounts(
        name=how.count("name"), role=how.count("role"), unnamed=how.count("not_at_all") + how.count(""),
        unasked=how.count(""), check_in=len(check_in) if check_in or not rounds else None,
        check_out=sum(is_printed(meeting, one) for one in at_check_out(meeting)),
    )  # fmt: skip
