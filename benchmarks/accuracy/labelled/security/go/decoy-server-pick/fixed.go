package balance

import "math/rand"

// Pick returns one of the servers, so that all of them get their share.
func Pick(servers []string) string {
	return servers[rand.Intn(len(servers))]
}
