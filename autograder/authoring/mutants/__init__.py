"""Mutants: programs one small change away from a right one, to see whether the graders notice the change."""
