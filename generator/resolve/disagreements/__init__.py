"""Disagreements: where the accounts of one talk differ.

In go talks, quotes, concepts and items; out come disagreements (`compare`): about a talk's date,
event and length, about a quote's time, and about figures in statements on one subject (`measured`).
"""
