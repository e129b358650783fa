package usage

import (
	"fmt"
	"io"
	"text/template"
)

// Command is what the program can do.
type Command struct {
	Name, Short string
}

// Print writes the help of a command by a template of the program.
func Print(out io.Writer, layout string, command Command) error {
	help, err := template.New("help").Parse(layout)
	if err != nil {
		return fmt.Errorf("usage: %w", err)
	}
	return help.Execute(out, command)
}
