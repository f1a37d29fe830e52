"""What a class handed in, whatever its wrapping: what lies in it, whose it is, and which notebook counts."""
