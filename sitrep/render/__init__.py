"""A document as bytes: pages, charts and maps; nothing is decided here but looks."""
