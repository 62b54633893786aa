"""What stands under a topic is moved to another one on the screen, or to none."""

from __future__ import annotations

from pathlib import Path

from tests.data.topics import talked_about_two
from tests.screens.topics import talking


async def test_f_moves_it_to_another_topic_or_to_none_and_ctrl_z_takes_each_back_in_one_step(tmp_path: Path) -> None:
    async with talking(tmp_path, talked_about_two()) as open_:
        said, website = open_.meeting.topic_lines[1], open_.meeting.topics[2].id

        def topic() -> str:
            return next(line.topic for line in open_.meeting.topic_lines if line.id == said.id)

        open_.screen.show_stage("topics", said.id)
        await open_.press("enter", "f")
        assert "Buses" not in "\n".join(open_.drawn())
        await open_.type("web")
        await open_.press("enter")
        assert topic() == website
        assert open_.told[-1] == "It is under T3 now. Ctrl+Z takes it back."
        assert said.text in "\n".join(open_.drawn()).partition("T3  Website")[2]
        await open_.press("enter", "f")
        await open_.type("without")
        await open_.press("enter")
        assert topic() == ""
        assert said.text in "\n".join(open_.drawn()).partition("Without a topic")[2]
        await open_.press("ctrl+z")
        assert topic() == website
