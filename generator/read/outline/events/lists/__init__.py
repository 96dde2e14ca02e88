"""Lists of talks on a page: the blocks of the page go in, the talks of its lists come out.

`point_of_list` reads one point, `listed_points` all of a page, `own_table` the rows of somebody's
own table, `entries` those of a programme.
"""
