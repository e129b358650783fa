"""How precise each rule is: on twins of wrong and right code, and on well-kept code that it should leave in peace."""
