"""What two accounts show for or against being about one talk: two accounts' facts in, signs out.

`common` and `wording` look at all accounts at once, `pair` puts two side by side;
`decisive_signs`, `strong_signs` and `weak_signs` speak for one talk; `vetoes`, and
`vetoes_of_days` by when it was, exclude it.
"""
