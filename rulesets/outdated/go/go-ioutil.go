package config

import (
	"io"
	"io/ioutil"
	"net/http"
	"os"
)

func Load(path string) ([]byte, error) {
	// ruleid: go-ioutil
	return ioutil.ReadFile(path)
}

func Body(response *http.Response) ([]byte, error) {
	defer response.Body.Close()
	// ruleid: go-ioutil
	return ioutil.ReadAll(response.Body)
}

func LoadModern(path string) ([]byte, error) {
	// ok: go-ioutil
	return os.ReadFile(path)
}

func BodyModern(response *http.Response) ([]byte, error) {
	defer response.Body.Close()
	// ok: go-ioutil
	return io.ReadAll(io.LimitReader(response.Body, 1<<20))
}
