"""Programs as graders see them: how they are called, and how what they showed is described."""
