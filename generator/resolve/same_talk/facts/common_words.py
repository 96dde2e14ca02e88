"""Words that tell nothing about what a talk is about."""

COMMON = frozenset(
    """
    a about above account accounts across actually address addresses admit advice after again
    against ago ai all almost along already also although always am among an analysis and
    another answer answers any anything approach are argue argues around article as ask asked
    asks at audience author away back be because become becomes been before began behind being
    below best better between beyond big bit book both brief broad but by call called calls came
    can cannot case central challenge challenges change changes chapter claim claims clear
    clearly come comes common compare compared compares complex concept consider considers
    contrast conversation could cover covers critical critique current day deep defend describe
    describes describing detail details did difference different difficult directly discuss
    discussed discusses discussing discussion do does doing done down draws during each easy
    effect either else emphasise emphasises emphasize emphasizes end enough entire episode
    especially essential even ever every everyone everything example examples expert experts
    explain explained explaining explains explore explores exploring fact facts fail failed
    false far few finally find first focus focuses focusing follow following for form found from
    full fundamental future gave general get gets give given gives go goes going gone good got
    great guest guests had half happen happens hard has have having he hear hears help helps her
    here highlight highlighting highlights him his host hour hours how however huge human humans
    i idea if illustrate illustrates impact implication implications importance important in
    include includes including insight insights instead interesting interview interviews into
    introduce introduces invite involve is issue issues it its itself job just keep key keynote
    kind knew know known knows large last lead leads learn learned learning lecture less lesson
    lessons let level life like likely line listener listeners little live long look looks lost
    lot low m made main major make makes making man many matter may me mean meaning means
    mention mentions method methods might minute minutes modern moment moments more most move
    moves much must my name natural necessary need needs never new next nine no nobody none nor
    not note notes nothing now number of off offer offers often old on once one only onto open
    opening or other others our out outline outlines over own part particular path people person
    perspective perspectives philosophy picture place podcast point possible potential practical
    practice present presentation presents problem problems process produce progress propose
    proposes put question questions quickly quite quotation quote quotes rather re reader real
    really reason reasons recent reflect reflects remark remarks reply result results reveal
    reveals right role rule rules said same saw say says second see seem seems seen series set
    several shall share shared shares she short should show shows side significance significant
    similar simple simply since small so some somebody something soon speaker speakers special
    specific speech start statement step still stop stories story strong subject such suggest
    suggests summary sure system systems take takeaway takeaways takes talk talks task tell
    tells ten term text than that the their them themselves then there these thesis they thing
    things think third this those though thought thousand three through thus time times title to
    today together told too took topic topics toward trend trends true truly truth try turn two
    type types under understand understanding unique until up upon us use used uses using value
    version very via video view viewer viewers views vs wait want wants warn warning warns was
    way ways we week well went were what whatever when where whether which while who whole whom
    whose why wide will with within without word words work works world would writes written
    wrong year years yes yet you young your yours
    """.split()
)
"""They are the same for every collection, so
that what one account adds never changes how two others compare."""
