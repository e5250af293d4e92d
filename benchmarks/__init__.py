"""What the figures in our documents come from."""
