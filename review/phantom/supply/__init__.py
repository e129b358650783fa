"""What a manifest asks for, against what the package indexes answer: missing, withdrawn, or bait for a typing error."""
