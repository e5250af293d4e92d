"""Finds in a text what could hurt someone if it were published."""
