"""What all pages share as files: pages and corpus in, small scripts, search entries, cards out."""
