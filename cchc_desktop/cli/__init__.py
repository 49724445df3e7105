"""The command line: the same services without a window, for support and tests (docs/cli.md)."""
