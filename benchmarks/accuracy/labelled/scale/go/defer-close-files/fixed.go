package archive

import (
	"io"
	"os"
)

// Concat writes the content of all files to out.
func Concat(out io.Writer, paths []string) error {
	for _, path := range paths {
		if err := appendFile(out, path); err != nil {
			return err
		}
	}
	return nil
}

func appendFile(out io.Writer, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(out, file)
	return err
}
