package mailing

import (
	"database/sql"
	"html/template"
	"io"
	"sort"
)

func Record(dsn string, events []Event) error {
	for _, event := range events {
		// ruleid: go-made-anew-in-loop
		db, err := sql.Open("postgres", dsn)
		if err != nil {
			return err
		}
		if err := store(db, event); err != nil {
			return err
		}
	}
	return nil
}

func RecordOnce(dsn string, events []Event) error {
	// ok: go-made-anew-in-loop
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	for _, event := range events {
		if err := store(db, event); err != nil {
			return err
		}
	}
	return nil
}

func Letters(w io.Writer, customers []Customer) error {
	for _, customer := range customers {
		// ruleid: go-made-anew-in-loop
		letter, err := template.ParseFiles("letter.html")
		if err != nil {
			return err
		}
		if err := letter.Execute(w, customer); err != nil {
			return err
		}
	}
	return nil
}

func Shards(dsns []string) ([]*sql.DB, error) {
	var shards []*sql.DB
	for _, dsn := range dsns {
		// ok: go-made-anew-in-loop
		db, err := sql.Open("postgres", dsn)
		if err != nil {
			return nil, err
		}
		shards = append(shards, db)
	}
	return shards, nil
}

func Ranks(scores []int, players []Player) []int {
	ranks := make([]int, 0, len(players))
	for _, player := range players {
		// ruleid: go-made-anew-in-loop
		sort.Ints(scores)
		ranks = append(ranks, sort.SearchInts(scores, player.Score))
	}
	return ranks
}

func RanksOnce(scores []int, players []Player) []int {
	// ok: go-made-anew-in-loop
	sort.Ints(scores)
	ranks := make([]int, 0, len(players))
	for _, player := range players {
		ranks = append(ranks, sort.SearchInts(scores, player.Score))
	}
	return ranks
}
