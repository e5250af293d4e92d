"""Swaps finished files into place: all of them or none."""
