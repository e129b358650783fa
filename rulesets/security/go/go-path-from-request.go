package reports

import (
	"net/http"
	"os"
	"path/filepath"
	"strconv"

	"github.com/gin-gonic/gin"
)

const root = "/srv/reports"

func Download(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" || len(name) > 100 {
		http.Error(w, "invalid name", http.StatusBadRequest)
		return
	}
	// ruleid: go-path-from-request
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Write(data)
}

func Remove(c *gin.Context) {
	target := root + "/" + c.Param("file")
	// ruleid: go-path-from-request
	if err := os.Remove(target); err != nil {
		c.Status(http.StatusNotFound)
	}
}

func DownloadLocal(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if !filepath.IsLocal(name) {
		http.NotFound(w, r)
		return
	}
	// ok: go-path-from-request
	data, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Write(data)
}

func RemoveBase(c *gin.Context) {
	// ok: go-path-from-request
	if err := os.Remove(filepath.Join(root, filepath.Base(c.Param("file")))); err != nil {
		c.Status(http.StatusNotFound)
	}
}

func Page(w http.ResponseWriter, r *http.Request) {
	number, err := strconv.Atoi(r.PathValue("number"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	// ok: go-path-from-request
	http.ServeFile(w, r, filepath.Join(root, strconv.Itoa(number)+".html"))
}
