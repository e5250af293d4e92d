"""What an aid worker would say is true of figures, places, entries and editions."""
