"""What a parsed Python file's names mean, for the rules that need more than a pattern."""
