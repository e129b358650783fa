package dice

import (
	"math/rand"
	"time"
)

func init() {
	// ruleid: go-rand-seed
	rand.Seed(time.Now().UnixNano())
}

func Roll() int {
	// ok: go-rand-seed
	return rand.Intn(6) + 1
}

func Repeatable(seed int64) *rand.Rand {
	// ok: go-rand-seed
	return rand.New(rand.NewSource(seed))
}
