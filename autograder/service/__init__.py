"""The grading loop as a process of its own (`python -P -m autograder.service`), and its client."""
