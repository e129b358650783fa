package profiles

import "sync"

var profileCache = map[string]*Profile{}
var mu sync.Mutex

func Load(id string) (*Profile, error) {
	mu.Lock()
	defer mu.Unlock()
	if profile, ok := profileCache[id]; ok {
		return profile, nil
	}
	profile, err := fetch(id)
	if err != nil {
		return nil, err
	}
	// ruleid: go-cache-without-bound
	profileCache[id] = profile
	return profile, nil
}

type Geocoder struct {
	mu    sync.Mutex
	cache map[string]Point
}

func (g *Geocoder) Locate(address string) (Point, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if point, ok := g.cache[address]; ok {
		return point, nil
	}
	point, err := locate(address)
	if err != nil {
		return Point{}, err
	}
	// ruleid: go-cache-without-bound
	g.cache[address] = point
	return point, nil
}

type Recent struct {
	mu      sync.Mutex
	seenCache map[string]Point
}

func (r *Recent) Locate(address string) (Point, error) {
	if len(r.seenCache) > 1000 {
		clear(r.seenCache)
	}
	point, err := locate(address)
	// ok: go-cache-without-bound
	r.seenCache[address] = point
	return point, err
}

type Sessions struct {
	tokenCache map[string]Session
}

func (s *Sessions) Add(token string, session Session) error {
	// ok: go-cache-without-bound
	s.tokenCache[token] = session
	return nil
}

func (s *Sessions) Remove(token string) {
	delete(s.tokenCache, token)
}

func Fibonacci(n int) int {
	memo := map[int]int{}
	// ok: go-cache-without-bound
	memo[n] = n
	return memo[n]
}
