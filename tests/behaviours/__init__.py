"""How a second device behaves, as a table."""
