"""From the seeds folder to readings: files go in, seeds and problems come out.

1. `listing` names the files in an order that no file system decides and gives each source its id;
   `litter` tells what is nobody's note.
2. `batch` reads them, here or in several processes, and again where pages of one site share lines.
3. `cache` keeps readings between builds, under a hash of the file, its settings and the code.
"""
