"""What stands above the first section: `page_top` hands its lines to the readers of `lines`."""
