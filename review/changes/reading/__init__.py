"""What both versions of a file say, for the rules that compare them."""
