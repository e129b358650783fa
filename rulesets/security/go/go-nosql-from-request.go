package users

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func Search(ctx context.Context, users *mongo.Collection, r *http.Request) (*mongo.Cursor, error) {
	var filter bson.M
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		return nil, err
	}
	// ruleid: go-nosql-from-request
	return users.Find(ctx, filter)
}

func Older(ctx context.Context, users *mongo.Collection, age string) (*mongo.Cursor, error) {
	// ruleid: go-nosql-from-request
	return users.Find(ctx, bson.M{"$where": fmt.Sprintf("this.age > %s", age)})
}

func ByEmail(ctx context.Context, users *mongo.Collection, email string) *mongo.SingleResult {
	// ok: go-nosql-from-request
	return users.FindOne(ctx, bson.M{"email": email})
}

func OlderThan(ctx context.Context, users *mongo.Collection, age int) (*mongo.Cursor, error) {
	// ok: go-nosql-from-request
	return users.Find(ctx, bson.M{"age": bson.M{"$gt": age}})
}
