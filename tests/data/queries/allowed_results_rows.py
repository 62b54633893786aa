"""The table of what may be recorded after each answer of a group, with the words beside what may not."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from data.model.codes import Became, How, Method, State
from data.model.records.agreements import Counts, Fingers
from data.queries.asking_result import AskingResult

CONSENSUS_HELD = "By consensus everyone can back it. A concern is still held."
STANDS = "An objection stands. By consent that is not agreed."
ONE_ROUND = "Some showed 0, 1 or 2, and were not asked a second time."
AS_MANY_LOW = "As many showed 0, 1 or 2 as showed more."
AS_MANY_NOT = "As many have a concern or are against as are for it, or more."
ALL_FOR = "Everyone who was counted is for it."


def answered(
    how: How | None = "hands", method: Method = "", /, *became: Became, by: str = "", **counts: int
) -> AskingResult:
    """An answer of the group; `became`: what became of each concern that was written down."""
    objections: tuple[tuple[str, Became], ...] = tuple((f"concern {number}", one) for number, one in enumerate(became))
    return AskingResult(
        state="open", how=how, method=method, counts=Counts(**counts), objections=objections, decided_by=by
    )  # fmt: skip


def showed(first: dict[str, int], again: dict[str, int] | None = None) -> AskingResult:
    """What a group showed in fist to five."""
    more: Any = {"fingers": Fingers(**first), "fingers_again": Fingers(**(again or {}))}
    return AskingResult(state="open", how="hands", method="fist_to_five", **more)


def on(states: str, words: str) -> dict[str, str]:
    """The same words beside several outcomes: `AF` for agreed and agreed for now, `N` for not agreed."""
    whole = {"A": "agreed", "F": "for_now", "N": "not_agreed"}
    return {whole[letter]: words for letter in states}


Row = tuple[str, AskingResult, int, State | None, dict[str, str]]

ROWS: list[Row] = [
    (
        "more answers than people", answered(agree=9, live_with=1, concern=1), 9, None,
        on("AFN", "There are 11 answers from 9 people. Someone may be counted twice."),
    ),
    (
        "more answers than the one who decides", answered("voice", agree=2), 1, None,
        on("AFN", "There are 2 answers from 1 person. Someone may be counted twice."),
    ),
    (
        "more showed fingers the first time than there are", showed({"zero": 1, "five": 9}, {"five": 9}), 9, None,
        on("AFN", "There are 10 answers from 9 people. Someone may be counted twice."),
    ),
    ("as many answers as people", answered(agree=9), 9, "agreed", on("N", ALL_FOR)),
    ("nobody is on the list", answered(agree=11), 0, "agreed", on("N", ALL_FOR)),
    ("somebody else decides, and who is not said", answered("voice", "advice"), 9, None,
     on("AF", "Nobody is named who decided.")),
    ("a named person decides, and all are against", answered("hands", "named", by="Ana", against=5), 9, None, {}),
    ("it is decided outside, by whom isn't said", answered("hands", "outside", agree=5), 9, None,
     on("AF", "Nobody is named who decided.")),
    ("lots are drawn, and who drew them is said", answered("voice", "lots", "stands", by="Ana"), 9, None, {}),
    ("not ready", answered("hands", "wait", agree=9), 9, "open", on("AF", "You said that this is not ready.")),
    ("by voice", answered("voice"), 9, "agreed", {}),
    ("by voice, a vote", answered("voice", "vote"), 9, "agreed", {}),
    ("by voice, a concern was worked in and one talked through", answered("voice", "", "worked_in", "settled"), 9,
     "agreed", {}),
    ("by voice, somebody typed 0 for", answered("voice", agree=0), 9, "open",
     on("AF", "Nobody said that they are for it.")),
    ("by hands, not counted", answered(), 9, None, {}),
    ("by hands, not counted, a concern stands", answered("hands", "", "stands"), 9, None, {}),
    ("a vote, not counted", answered("round", "vote"), 9, None, {}),
    ("by consensus, not counted", answered("round", "consensus", "settled"), 9, None, {}),
    ("by consensus, not counted, a concern is held", answered("round", "consensus", ""), 9, "for_now",
     on("A", CONSENSUS_HELD)),
    ("by consent, not counted", answered("round", "consent"), 9, None, {}),
    ("by consent, not counted, an objection stands", answered("round", "consent", "stands"), 9, "open",
     on("AF", STANDS)),
    ("fist to five, not counted", showed({}), 9, None, {}),
    ("nobody for it, three against", answered(agree=0, live_with=0, concern=0, against=3), 9, "not_agreed",
     on("AF", "Nobody is for it, and 3 are against.")),
    ("nobody for it, one against", answered(concern=4, against=1), 9, "not_agreed",
     on("AF", "Nobody is for it, and 1 is against.")),
    ("nobody for it, only concerns", answered(agree=0, concern=2), 9, "open",
     on("AF", "Nobody said that they are for it.")),
    ("nobody for it, all passed", answered(passed=9), 9, "open", on("AF", "Nobody said that they are for it.")),
    ("all typed as 0", answered(agree=0, against=0), 9, "open", on("AF", "Nobody said that they are for it.")),
    ("as many not for it as for it", answered(agree=2, live_with=2, concern=3, against=1), 9, None,
     on("AF", AS_MANY_NOT)),
    ("more not for it than for it", answered(agree=1, concern=2), 9, None, on("AF", AS_MANY_NOT)),
    ("one against, fewer than for it", answered(agree=5, against=1), 9, None, {}),
    ("a concern, fewer than for it", answered(agree=9, live_with=2, concern=1), 12, "agreed", {}),
    ("all are for it, a concern is written down", answered("hands", "", "stands", agree=9), 9, "agreed", {}),
    ("all are for it", answered(agree=9, concern=0), 9, "agreed", on("N", ALL_FOR)),
    ("all are for it or can live with it", answered(agree=7, live_with=2), 9, "agreed",
     on("N", "Everyone who was counted is for it, or can live with it.")),
    ("all are for it or passed", answered(agree=7, passed=2), 9, "agreed",
     on("N", "Everyone who was counted is for it, or passed.")),
    ("all are for it, can live with it or passed", answered(live_with=7, passed=2), 9, "agreed",
     on("N", "Everyone who was counted is for it, can live with it, or passed.")),
    ("by consensus one is against", answered("hands", "consensus", agree=8, against=1), 9, "open",
     on("AF", "By consensus everyone can back it. 1 is against.")),
    ("by consensus two are against, and one was talked through",
     answered("hands", "consensus", "settled", agree=7, against=2), 9, "open",
     on("AF", "By consensus everyone can back it. 2 are against.")),
    ("by consensus one is against, and it was talked through",
     answered("hands", "consensus", "settled", agree=8, against=1), 9, None, {}),
    ("by consensus a concern was counted", answered("hands", "consensus", agree=8, concern=1), 9, "for_now",
     on("A", CONSENSUS_HELD)),
    ("by consensus a concern is taken up later", answered("hands", "consensus", "later", agree=9), 9, "for_now",
     on("A", CONSENSUS_HELD)),
    ("by consensus a concern was counted, and talked through since",
     answered("hands", "consensus", "settled", agree=8, concern=1), 9, "for_now",
     on("A", "By consensus everyone can back it. A concern was counted.")),
    ("by consensus nobody is for it, three have a concern", answered("hands", "consensus", agree=0, concern=3), 9,
     "open", on("AF", "Nobody said that they are for it.")),
    ("by consensus nobody is for it, and what they said was talked through",
     answered("hands", "consensus", "settled", agree=0, concern=1), 9, "open",
     on("AF", "Nobody said that they are for it.")),
    ("by consensus more have a concern than are for it",
     answered("hands", "consensus", "stands", agree=1, concern=5), 9, None, on("AF", AS_MANY_NOT)),
    ("by consensus as many have a concern as are for it", answered("hands", "consensus", agree=3, concern=3), 9,
     None, on("AF", AS_MANY_NOT)),
    ("by consensus all passed, and a concern is held", answered("hands", "consensus", "stands", passed=9), 9, "open",
     on("AF", "Nobody said that they are for it.")),
    ("by consensus more are for it than have a concern", answered("hands", "consensus", agree=4, concern=3), 9,
     "for_now", on("A", CONSENSUS_HELD)),
    ("by consensus all are for it", answered("hands", "consensus", "worked_in", agree=9), 9, "agreed",
     on("N", ALL_FOR)),
    ("by consensus nobody is for it", answered("hands", "consensus", agree=0, passed=3), 9, "open",
     on("AF", "Nobody said that they are for it.")),
    ("by consent one objects", answered("hands", "consent", agree=11, against=1), 12, "open", on("AF", STANDS)),
    ("by consent an objection stands", answered("hands", "consent", "stands", agree=12), 12, "open",
     on("AF", STANDS)),
    ("by consent an objection isn't settled", answered("hands", "consent", "", "later", agree=12), 12, "open",
     on("AF", STANDS)),
    ("by consent two object, and one was heard", answered("hands", "consent", "settled", agree=9, against=2), 12,
     "open", on("AF", STANDS)),
    ("by consent nobody has no objection", answered("hands", "consent", agree=0, passed=4), 12, "open",
     on("AF", "Nobody said that they have no objection.")),
    ("by consent an objection is taken up later", answered("hands", "consent", "later", agree=11, against=1), 12,
     "for_now", {}),
    ("by consent one was talked through, and not counted again",
     answered("hands", "consent", "settled", agree=11, against=1), 12, "agreed", {}),
    ("by consent no objection is left", answered("hands", "consent", "worked_in", agree=12), 12, "agreed",
     on("N", "Everyone who was counted has no objection.")),
    ("by consent some passed", answered("hands", "consent", agree=11, passed=1), 12, "agreed",
     on("N", "Everyone who was counted has no objection, or passed.")),
    ("a vote won", answered("hands", "vote", "stands", agree=7, against=4, passed=1), 12, "agreed",
     on("N", "More are for it than against it.")),
    ("a vote tied", answered("hands", "vote", agree=4, against=4), 12, "open", on("AF", "4 for, 4 against: a tie.")),
    ("a vote in which all passed", answered("hands", "vote", agree=0, passed=4), 12, "open",
     on("AF", "0 for, 0 against: a tie.")),
    ("a vote lost", answered("hands", "vote", agree=3, against=5), 12, "not_agreed",
     on("AF", "The vote was lost: 3 for, 5 against.")),
    ("some low, no second time", showed({"two": 1, "four": 5}), 9, None, on("AF", ONE_ROUND)),
    ("all low, no second time", showed({"zero": 1, "two": 4}), 9, "not_agreed", on("AF", ONE_ROUND)),
    ("the second time fewer low than high", showed({"zero": 3, "four": 3}, {"two": 1, "four": 5}), 9, None, {}),
    ("the second time as many low as high", showed({"zero": 1, "four": 5}, {"two": 3, "four": 3}), 9, "open",
     on("AF", AS_MANY_LOW)),
    ("the second time more low than high", showed({"zero": 1, "four": 5}, {"two": 4, "four": 2}), 9, "open",
     on("AF", AS_MANY_LOW)),
    ("the second time all low", showed({"zero": 1, "four": 5}, {"one": 6}), 9, "not_agreed",
     on("AF", "Nobody showed 3 or more.")),
    ("nobody low the first time", showed({"three": 1, "four": 5}), 9, "agreed",
     on("N", "Nobody showed 0, 1 or 2.")),
    ("nobody low the second time", showed({"one": 1, "four": 5}, {"three": 1, "four": 5}), 9, "agreed",
     on("N", "Nobody showed 0, 1 or 2.")),
    ("nobody low, and counts of another way are left over",
     replace(showed({"three": 1, "four": 5}), counts=Counts(against=9)), 9, "agreed",
     on("N", "Nobody showed 0, 1 or 2.")),
    ("by voice, and fingers of another way are left over",
     replace(answered("voice", "vote"), fingers=Fingers(zero=9)), 5, "agreed", {}),
    ("nobody showed any", showed({"zero": 0, "five": 0}), 9, "open", on("AF", "Nobody showed 3 or more.")),
]  # fmt: skip
