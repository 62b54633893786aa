"""What an outcome asks for before it is recorded: until when it stands, or what happens next."""

from __future__ import annotations

from data.model import codes
from data.text.clean import clean
from data.text.dates.format import day_to_show
from data.words import say
from screens.dialogs.agree.box_state import Asking, StepName
from screens.dialogs.agree.outcome import OUTCOMES, came, ended, will_be
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.rows import draft_rows, line_keys, notices, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepLine, StepRow


def until(asking: Asking, proposal: Proposal) -> Step:
    """The day of an outcome, or what happens next: under the list, in which no letter is drawn meanwhile."""
    state = asking.state or "open"
    shown = OUTCOMES if asking.how else ("open", "parked")
    rows = draft_rows(asking, proposal)
    listed_rows = [
        StepRow(code, lambda: asking, (), "", say(f"agreeing.outcomes.{code}"), can_be_lit=False) for code in shown
    ]
    name = "next_step" if state == "not_agreed" else state
    done = ended(asking, proposal)
    record = StepCommand(
        "enter",
        lambda: done,
        ("enter",),
        say("agreeing.keys.enter"),
        foot=say(f"agreeing.foot.record.{state}" if done.end else "agreeing.foot.doubt"),
    )
    return_to: StepName = "result" if asking.how else "ask"
    escape = StepCommand(
        "escape", lambda: asking.to(return_to, state=None, sure=False, lit=state if asking.how else ""), ("escape",),
        say("agreeing.keys.escape"), foot=say("agreeing.foot.back"),
    )  # fmt: skip
    lit, keys = line_keys(asking, rows, record)
    put = () if asking.how else (say("agreeing.not_put"),)
    return Step(
        title=say("agreeing.titles.result"),
        read_out=read_out(asking, proposal),
        says=(*notices(asking), *came(asking, proposal), *put),
        rows=(*rows, *listed_rows),
        lit=lit or state,
        line=StepLine(
            name, say(f"agreeing.ask.{state}"), say(f"agreeing.ask_hint.{state}", **day_to_show(proposal.today))
        ),
        under=(*_understood(asking, proposal, state), *will_be(asking, proposal, state)),
        keys=(*keys, escape),
    )


def _understood(asking: Asking, proposal: Proposal, state: codes.State) -> tuple[str, ...]:
    """How a day was understood, or that it is kept as words."""
    note = proposal.when(clean(asking.words(state))).note if state in codes.DATED else ""
    return (note,) if note else ()
