"""What the slides say in words is in the program, to the letter."""

from __future__ import annotations

from data.model import codes
from data.words import say
from tests.data.words.word_files import all_words

SLIDES = (
    "What does co-production mean for me and the real world I work in?",
    "What does co-production mean to you?",
    "Have you ever been involved in co-production?",
    "What we mean by co-production",
    "Co-producing a research project is an approach in which researchers, practitioners and the public work together, "
    "sharing power and responsibility from the start to the end of the project, including the generation of knowledge",
    "Hickey et al, 2018",
    'Co-production is a process through which inputs from individuals who are not "in" the same organisation are '
    "transformed into goods or services",
    "Ostrom, 1996",
    "The term co-production refers to a way of working where service providers and users work together to reach a "
    "collective outcome. The approach is value-driven and built on the principle that those who are affected by a "
    "service are best placed to help design it",
    "Involve",
    "Any thoughts?",
    "Facilitators and barriers in your practice?",
    "Core principles of co-production",
    "Sharing of power",
    "Who is involved in co-production?",
    "Social interaction",
    "Working within and across institutional structures",
    "What changes do people make because of co-production?",
    "Key elements of success",
    "Careful planning",
    "Carefully think about power dynamics and how they can be addressed",
    "How can participation be facilitated for all?",
    "Who and how will people be involved? How can you get past 'usual suspects'?",
    "Set ground-rules",
    "Communicate throughout the process",
    "Don't be afraid!",
    "How do I begin?",
    "What are we trying to achieve?",
    "Map all the involved stakeholders and invite them to participate",
    "Think 'outside the box' about power dynamics and work to minimise them",
    "Agree at the outset:",
    "Who will be involved in decision making and how",
    "Ground rules for communication and behaviour",
    "Communication plan for the project / work",
)
"""All that "The Principles of Co-production", slides by Explain Market Research, May 2022, say in words.

But for the heading of a picture, "Key features of co-production", under which they have no words.
"""


def test_every_slide_with_words_is_in_the_room_to_the_letter() -> None:
    ours = {said for _, said in all_words()}
    assert [words for words in SLIDES if words not in ours] == []
    for heading in codes.HEADINGS[:4]:
        assert say(f"power.fields.power.heading.codes.{heading}") == say(f"power.headings.{heading}") in SLIDES
