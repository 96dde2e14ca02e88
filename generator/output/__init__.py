"""The site written out: MkDocs' files in memory, a docs tree on disk, reports for people."""
