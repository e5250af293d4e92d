"""Puts problems before a reader: a person, a program, a code host."""
