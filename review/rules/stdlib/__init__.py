"""What the standard library offers, over every supported Python and platform (`facts.json`, see `facts`)."""
