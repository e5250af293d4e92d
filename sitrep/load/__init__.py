"""Turns files into values that know where they stand."""
