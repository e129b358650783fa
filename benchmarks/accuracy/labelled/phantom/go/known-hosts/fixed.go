package hosts

import (
	"sync"
)

// Registry of hosts that are known to be ours.
type Registry struct {
	mu    sync.RWMutex
	hosts map[string]string
}

// New registry of hosts by name.
func New(hosts map[string]string) *Registry {
	return &Registry{hosts: hosts}
}

// Knows says whether a host is ours.
func (r *Registry) Knows(name string) bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	_, ok := r.hosts[name]
	return ok
}
