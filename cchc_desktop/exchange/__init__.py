"""Workbooks coming in: cells to criteria."""
