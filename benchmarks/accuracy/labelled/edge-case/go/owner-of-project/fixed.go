package projects

import "fmt"

// Project is a piece of work with an owner.
type Project struct{ Owner string }

// OwnerOf gives the owner of a project.
func OwnerOf(projects map[string]*Project, id string) (string, error) {
	project, ok := projects[id]
	if !ok {
		return "", fmt.Errorf("no project %s", id)
	}
	return project.Owner, nil
}
