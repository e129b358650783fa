package registry

import (
	"fmt"
	"reflect"
)

// Registry knows types by name.
type Registry struct {
	types map[string]reflect.Type
}

// New returns an empty registry.
func New() *Registry {
	return &Registry{types: map[string]reflect.Type{}}
}

// Add registers the pointer type of a value.
func (r *Registry) Add(name string, value any) error {
	if _, known := r.types[name]; known {
		return fmt.Errorf("type %q is registered already", name)
	}
	r.types[name] = reflect.PointerTo(reflect.TypeOf(value))
	return nil
}

// Get returns a registered type.
func (r *Registry) Get(name string) (reflect.Type, bool) {
	found, ok := r.types[name]
	return found, ok
}
