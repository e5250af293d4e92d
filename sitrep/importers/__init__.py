"""Turns someone's spreadsheet or HXL file into drafts and a receipt for every row."""
