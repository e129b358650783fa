package cache

import "sync"

// Cache keeps tokens by user.
type Cache struct {
	mu     sync.Mutex
	tokens map[string]string
	misses int
}

// Get gives the token of a user, if there is one.
func (c *Cache) Get(user string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	token, ok := c.tokens[user]
	if !ok {
		c.misses++
		return "", false
	}
	return token, true
}
