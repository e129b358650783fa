package counter

func (c *Counter) Add(name string) {
	// ruleid: removed-lock
	c.seen[name]++
}

func (c *Counter) Reset() {
	c.guard.Lock()
	defer c.guard.Unlock()
	// ok: removed-lock
	c.seen = map[string]int{}
}
