package cache

func (c *Cache) Get(key string) (string, bool) {
	c.mu.Lock()
	value, ok := c.items[key]
	if !ok {
		// ruleid: go-unlock-skipped
		return "", false
	}
	c.hits++
	c.mu.Unlock()
	return value, true
}

func (c *Cache) GetDeferred(key string) (string, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	value, ok := c.items[key]
	if !ok {
		// ok: go-unlock-skipped
		return "", false
	}
	return value, true
}

func (c *Cache) GetUnlocked(key string) (string, bool) {
	c.mu.Lock()
	value, ok := c.items[key]
	if !ok {
		c.mu.Unlock()
		// ok: go-unlock-skipped
		return "", false
	}
	c.hits++
	c.mu.Unlock()
	return value, true
}
