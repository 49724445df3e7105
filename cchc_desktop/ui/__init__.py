"""The window: one screen is one `.ui` file and one class of the same stem."""
