package members

import (
	"context"
	"fmt"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

// Credentials is what the sign-in form sends.
type Credentials struct {
	Name string `json:"name"`
	Code string `json:"code"`
}

// Member is somebody who may sign in.
type Member struct {
	Name string `bson:"name"`
}

// SignIn returns the member with these credentials.
func SignIn(ctx context.Context, members *mongo.Collection, credentials Credentials) (*Member, error) {
	var found Member
	filter := bson.M{"name": credentials.Name, "code": credentials.Code}
	if err := members.FindOne(ctx, filter).Decode(&found); err != nil {
		return nil, fmt.Errorf("sign in: %w", err)
	}
	return &found, nil
}
