package slug

import (
	"fmt"
	"strings"
	"testing"
)

// Make turns a title into the last part of an address.
func Make(title string) string {
	return strings.ToLower(strings.ReplaceAll(title, " ", "-"))
}

func TestMakeReplacesBlanks(t *testing.T) {
	got := Make("Hello new World")
	fmt.Println(got)
}
