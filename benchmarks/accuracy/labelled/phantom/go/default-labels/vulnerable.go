package labels

import "maps"

var defaults = map[string]string{"team": "platform", "tier": "internal"}

// With are the default labels and the service's own over them.
func With(own map[string]string) map[string]string {
	merged := maps.Merge(defaults, own)
	delete(merged, "deprecated")
	return merged
}

// Missing are the required labels that a service does not have.
func Missing(own map[string]string, required []string) []string {
	var missing []string
	for _, name := range required {
		if _, ok := own[name]; !ok {
			missing = append(missing, name)
		}
	}
	return missing
}
