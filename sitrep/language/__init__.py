"""The grammar of each language: pure, so that any layer may ask it."""
