"""What changed in a source, what is translated, and what to ask the translator."""
