"""Messages and facts become the words of one language."""
