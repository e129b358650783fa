package merge

import (
	"io"
	"os"
)

func Concatenate(out io.Writer, paths []string) error {
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		// ruleid: go-defer-in-loop
		defer file.Close()
		if _, err := io.Copy(out, file); err != nil {
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
	// ok: go-defer-in-loop
	defer file.Close()
	_, err = io.Copy(out, file)
	return err
}

func Work(jobs []Job, done func()) {
	for _, job := range jobs {
		go func() {
			// ok: go-defer-in-loop
			defer done()
			job.Run()
		}()
	}
}
