"""The skills vocabulary: a reviewed data file, and the command that builds it."""
