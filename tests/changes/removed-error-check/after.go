package files

func Size(path string) int {
	// ruleid: removed-error-check
	body, _ := os.ReadFile(path)
	return len(body)
}

func Copy(from, to string) error {
	// ok: removed-error-check
	return os.Rename(from, to)
}
