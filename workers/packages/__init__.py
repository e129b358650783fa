"""The distributions that reviewed repositories pin: fetched, unpacked, read; never installed or run."""
