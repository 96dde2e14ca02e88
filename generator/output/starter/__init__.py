"""A project of a user's own: what a site of talks needs to build at once and to be published."""
