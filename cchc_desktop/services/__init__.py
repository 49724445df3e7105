"""What can be done with an open workspace. No Qt, no SQL."""
