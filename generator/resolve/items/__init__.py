"""Items: what one account alone says (segments, claims, predictions …), each with an id.

In go the talks with their accounts, and names; out come items (`talk_items`) with ids from their
content (`ids`), due dates, and times that the editor or another account sets right (`timing`).
"""
