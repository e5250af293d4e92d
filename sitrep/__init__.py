"""Humanitarian situation reports: a figure is data, and only words are translated."""
