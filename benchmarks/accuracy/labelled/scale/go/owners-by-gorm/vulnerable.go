package projects

import (
	"fmt"

	"gorm.io/gorm"
)

// Project belongs to a user.
type Project struct {
	ID      uint
	Title   string
	OwnerID uint
}

// User owns projects.
type User struct {
	ID   uint
	Name string
}

func owner(db *gorm.DB, id uint) (User, error) {
	var user User
	if err := db.First(&user, id).Error; err != nil {
		return User{}, fmt.Errorf("owner %d: %w", id, err)
	}
	return user, nil
}

// Titles returns a line for each project, with the name of its owner.
func Titles(db *gorm.DB, projects []Project) ([]string, error) {
	lines := make([]string, 0, len(projects))
	for _, project := range projects {
		user, err := owner(db, project.OwnerID)
		if err != nil {
			return nil, err
		}
		lines = append(lines, project.Title+" ("+user.Name+")")
	}
	return lines, nil
}
