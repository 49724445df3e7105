"""The workspace file: SQLite below, plain records above."""
