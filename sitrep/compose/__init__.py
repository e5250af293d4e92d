"""What comes first, what is a headline, and what is left out."""
