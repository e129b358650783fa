package store

import "os"

func Save(path string, text []byte) error {
	// ruleid: go-world-writable
	return os.WriteFile(path, text, 0777)
}

func Share(path string) error {
	// ruleid: go-world-writable
	return os.Chmod(path, os.ModePerm)
}

func SaveSafely(path string, text []byte) error {
	// ok: go-world-writable
	return os.WriteFile(path, text, 0o600)
}

func Folder(path string) error {
	// ok: go-world-writable
	return os.MkdirAll(path, 0o755)
}
