"""Whether the packages that Go files import exist, by the files of the repository alone."""
