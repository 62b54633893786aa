"""What was said at a real co-creation workshop, as its public notes have it: typing slips, links and all.

Source: "Wireframing workshop | 27 March 2020", Autistica/Turing Citizen Science community
(community-recommendations/workshops/wireframing-March2020-notes.md), under CC BY 4.0,
https://creativecommons.org/licenses/by/4.0/. Changed: only the lines that are entered in the test are here.
"""

from __future__ import annotations

TITLE = "Wireframing workshop | 27 March 2020"

HOSTS = ("Kirstie Whitaker", "Georgia Aitkenhead")

GROUPS = ("Group 1", "Group 2", "Group 3", "Group 4")

AIMS = """\
The aim of this session is to make sure everyone feels welcomed, respected, and included.
We will collaboratively develop guidance for today and for ongoing collaborative co-creation.
We will publish the guidelines on GitHub and keep them open for community feedback.
The aim of this session is to compile a list of the different groups of people who will use the platform.
We will then map out how these different user groups will move through the platform.
The aim of this session is to visually map out the platform at a structural level.
The aim of this session is to build on the guidance at the start of the day to crete guidance for participatory \
working.
The aim of this session is reflect on the wireframing workshop and identify next steps for the community to take \
forward.
"""

MISSING = """\
* People who are both autistic themselves and the parents or carers of autistic people \
(there is a potenetial option to define what kind of user they are - experience can be more supported)
* Autistic moderators
* Different dimensions of diversity - (intersectionality in autism - for scientific validity AND ethical responsibility)
"""

ALSO_MISSING = """\
* Missing persona: Kids younger than 18\x20
* Maybe missing persona: Dividing autistic users as there's a large diversity\x20
* Missing persona: members of NGOs or other organizations working on autism-related issues
"""

ON_BOARD = "Chris has asked questions to Fujitsu re: legal requirements"

CAN_CHANGE = """\
* Link-up between Open Humans and Autistica services to ensure join-up is as seamless as possible.
* Suggested that there's too much information on the first page of the wireframe, \
maybe including what the service is and the log in information is enough.
"""

CANNOT_CHANGE = "Online harms legislation which is on its way may be relevant to consider"

HELPED = """\
* Rooms that give people permission to say what they're thinking
* When there are no wrong answers: when people aren't afraid to say the wrong thing!
* Spaces with the appropriate tools in place to connect with people as they need
 * GitHub, Google Sheets, Zoom for example
"""

HELPED_TOO = """\
* I was teaching in China a few years ago, and there was a community discussion with the kids and the teachers - \
it really helped us to empathise with each other! Some of the children were autistic, and it was very interesting \
to have their perspective.
* Being able to collabroate with others sharing different ideas and viewpoints - which gives an idea and \
perspective in turns.
* Delivering a community of practice based interactive media course to learners with diverse needs.\x20
"""

LIMITED = """\
* A restriction of personal development and growth.\x20
* Not having the necessary in-depth knowhow or understanding
* Sense of not being expert enough
* Been spoken down to or condescended to
* Not having the confidence to speak in public
* Role responsibilities\x20
"""

STRUCTURES_HELP = (
    "Miguel: In their project have been working with existing groups to see if they can help to see how to work on "
    "inclusion, e.g. visual disabilities"
)

STRUCTURES_LIMIT = """\
* Ekatarina: Mindset is barrier in my settings, more competitive environment, doesn't allow for inclusion. \
All banks have inclusion program, but in real life not reflected
* Bastian: incentive structure in e.g. academia. Do I have time and funding for building inclusion?
* Ekatarina: chain of command, are higher ups on board or tell you not to care?
"""

WILL_DO = "Send a write up of the comments, and ask folks to maybe highlight additional points @Georgia by 3 Apr 2020"

PRACTICE_HELPS = "TA has experience of this process and says it went well."

PRACTICE_LIMITS = "The formal language is a barrier - sets up expectations appropriately"

GUIDELINES = """\
* Please mute when you aren't speaking
* Remember that your keyboard is noisy when you're typing!
* Groups that are more diverse have better discussion
* See who is speaking in your group?
* Is someone having difficulty being heard?
* Aim to have a fair discussion, don't fixate on one argument
  * If having a disagreement when discussing your topic, take notes of both (multiple) arguments and move on!
* Changing groups after each session is totally fine
"""

DECISION = "What to do when there are conflicting opinions?"

TELL = "new members of the community"

ACTIONS = """\
* They can be uploaded to the GitHub repository for the project\x20
* It would be good to have a glossary, and index, and a simplified version of text and guidelines
"""

LAST_WORDS = """\
* It would be useful to be able to take over the screen and direct when doing user testing.
* Make sure that new members of the community can join in halfway thorugh
* At a later sprint, and we don't get complacent around assuming a lot of knowledge.\x20
"""
