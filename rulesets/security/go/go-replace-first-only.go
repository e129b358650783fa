package clean

import "strings"

func Quote(text string) string {
	// ruleid: go-replace-first-only
	return strings.Replace(text, "'", "''", 1)
}

func Inside(name string) string {
	// ruleid: go-replace-first-only
	return strings.Replace(name, "../", "", 1)
}

func Tidy(text string) string {
	// ok: go-replace-first-only
	return strings.ReplaceAll(text, "'", "")
}

func NoPrefix(text string) string {
	// ok: go-replace-first-only
	return strings.Replace(text, "refs/heads/", "", 1)
}
