package pool

import (
	"errors"
	"math/rand"
	"time"
)

// ErrEmpty is returned when there is no server.
var ErrEmpty = errors.New("no server is known")

// Pool hands out servers in random order.
type Pool struct {
	servers []string
	started time.Time
}

// New returns a pool of servers.
func New(servers []string) *Pool {
	return &Pool{servers: servers, started: time.Now()}
}

// Pick returns one of the servers.
func (p *Pool) Pick() (string, error) {
	if len(p.servers) == 0 {
		return "", ErrEmpty
	}
	return p.servers[rand.Intn(len(p.servers))], nil
}
