"""Names: one concept, person, organisation, product or work for all that is called alike.

In go the talks with their accounts and the curation file; out comes everything that has a name
(`named_things`). Steps in order: entities are gathered (`entities`), with people whom only the
editor names; concepts are gathered (`concepts`) and connected with entities of their names;
speakers are found by name (`speakers`). In titles and lines of a folder's notes that hold names,
`folder_habits` finds people; `known_speakers` those whom other talks show to speak.
`name_diff` says in what two names differ.
"""
