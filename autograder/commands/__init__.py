"""What people type, in a terminal or in a notebook."""
