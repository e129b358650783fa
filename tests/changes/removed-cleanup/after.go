package files

func Lines(path string) (int, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	// ruleid: removed-cleanup
	return count(bufio.NewScanner(file))
}

func Open(path string) (*os.File, error) {
	// ok: removed-cleanup
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	return file, nil
}
