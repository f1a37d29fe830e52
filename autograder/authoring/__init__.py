"""What authors of exercises use: build, verify, bundle, new."""
