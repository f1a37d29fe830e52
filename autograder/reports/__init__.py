"""Records as people read them: one verdict, one renderer for each medium."""
