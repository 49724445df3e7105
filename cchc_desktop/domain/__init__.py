"""What the work is about: records, rules and words. Standard library only."""
