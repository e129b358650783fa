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

func owners(db *gorm.DB, ids []uint) (map[uint]User, error) {
	var users []User
	if err := db.Where("id IN ?", ids).Find(&users).Error; err != nil {
		return nil, fmt.Errorf("owners: %w", err)
	}
	byID := make(map[uint]User, len(users))
	for _, user := range users {
		byID[user.ID] = user
	}
	return byID, nil
}

// Titles returns a line for each project, with the name of its owner.
func Titles(db *gorm.DB, projects []Project) ([]string, error) {
	lines := make([]string, 0, len(projects))
	ids := make([]uint, 0, len(projects))
	for _, project := range projects {
		ids = append(ids, project.OwnerID)
	}
	users, err := owners(db, ids)
	if err != nil {
		return nil, err
	}
	for _, project := range projects {
		lines = append(lines, project.Title+" ("+users[project.OwnerID].Name+")")
	}
	return lines, nil
}
