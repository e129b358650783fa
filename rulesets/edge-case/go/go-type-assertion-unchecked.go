package claims

import "errors"

func Subject(claims map[string]any) string {
	// ruleid: go-type-assertion-unchecked
	subject := claims["sub"].(string)
	return subject
}

func SubjectChecked(claims map[string]any) (string, error) {
	// ok: go-type-assertion-unchecked
	subject, ok := claims["sub"].(string)
	if !ok {
		return "", errors.New("claim sub is missing or not text")
	}
	return subject, nil
}
