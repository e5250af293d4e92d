"""What holds an edition back, and who must act."""
