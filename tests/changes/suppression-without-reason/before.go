package files

func Remove(path string) {
	os.Remove(path)
}

func Clean(path string) {
	os.Remove(path)
}
