"""From the seeds folder to readings: files go in, seeds and problems come out.

1. `listing` names the files that are notes, in an order of its own, without `litter` and what is
   private (`privacy`), with their ids (`source_ids`).
2. `batch` reads them, here or in several processes, and again where pages of one site share lines.
3. `editor_files` are the program's and the editor's own files there; `shared_facts` are what files
   say of many talks, `other_notes` those that are about none.
4. `cache` keeps readings between builds, under a hash of the file, its settings and the code.
"""
