"""Ground rules to pick from: those that the last meeting started with, and suggested ones."""

from __future__ import annotations

from data.edits import items
from data.text.dates.format import show_date
from data.words import say, words_of
from screens.meeting.context import Host


def pick_rules(host: Host) -> None:
    """Offer ground rules to pick from, without those that the meeting has."""
    from screens.dialogs.pick_several import PickSeveral

    had = {rule.text for rule in host.session.meeting.ground_rules}
    rows = [(rule, rule, note) for rule, note in _rules_to_pick(host).items() if rule not in had]
    host.ask(
        PickSeveral(say("ground_rules.rows.suggestions"), rows),
        lambda picked: host.apply(items.add, "ground_rules", picked),
    )


def _rules_to_pick(host: Host) -> dict[str, str]:
    """Rules to pick from, each with what is said beside it: first those that the last meeting started with."""
    last = host.last_meeting()
    had_then = () if last is None else tuple(rule.text for rule in last.ground_rules if rule.for_today)
    found = dict.fromkeys((*had_then, *words_of("ground_rules.suggestions")), "")
    if had_then:
        when = show_date(host.session.meeting.details.last_time.date or "")
        found |= dict.fromkeys(had_then, say("ground_rules.for_today_then", when=when))
    return found
