package files

func Remove(path string) {
	// ruleid: suppression-without-reason
	os.Remove(path) //nolint
}

func Clean(path string) {
	// ok: suppression-without-reason
	os.Remove(path) //nolint:errcheck // it may be gone already
}
