"""What rules about outdated Python share: tables of old and new names, and how their uses are found."""
