"""Go modules, imports and what is said of them."""
