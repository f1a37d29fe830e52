"""torch-kata: auto-graded first steps in deep learning with PyTorch."""
