package files

func Size(path string) int {
	body, err := os.ReadFile(path)
	if err != nil {
		return 0
	}
	return len(body)
}

func Copy(from, to string) error {
	err := os.Rename(from, to)
	if err != nil {
		return err
	}
	return nil
}
