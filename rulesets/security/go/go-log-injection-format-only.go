package accounts

import (
	"fmt"
	"log"
	"log/slog"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"
	zlog "github.com/rs/zerolog/log"
	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
)

var accountID = regexp.MustCompile(`^[A-Z0-9]{8}$`)

type Handler struct {
	logger zerolog.Logger
}

// GetUser returns one user. The id must have the length of a UUID.
func (h *Handler) GetUser(w http.ResponseWriter, r *http.Request) {
	userID := r.URL.Query().Get("user_id")
	if len(userID) != 36 {
		// ruleid: go-log-injection-format-only
		h.logger.Warn().Msgf("invalid user id: %s", userID)
		http.Error(w, "invalid user id", http.StatusBadRequest)
		return
	}
	// ruleid: go-log-injection-format-only
	h.logger.Info().Msgf("fetching user %s", userID)
	w.WriteHeader(http.StatusNoContent)
}

func DeleteUser(w http.ResponseWriter, r *http.Request) {
	id := chi.URLParam(r, "id")
	if id == "" {
		http.Error(w, "missing id", http.StatusBadRequest)
		return
	}
	// ruleid: go-log-injection-format-only
	zlog.Info().Msg("deleting user " + id)
	// ruleid: go-log-injection-format-only
	log.Printf("deleting user %v", id)
}

func GetOrder(c *gin.Context) {
	orderID := c.Param("id")
	if len(strings.TrimSpace(orderID)) == 0 {
		c.Status(http.StatusBadRequest)
		return
	}
	// ruleid: go-log-injection-format-only
	slog.Info(fmt.Sprintf("fetching order %s", orderID))
	// ruleid: go-log-injection-format-only
	logrus.Infof("fetching order %s", orderID)
}

func (h *Handler) GetUserParsed(w http.ResponseWriter, r *http.Request) {
	userID, err := uuid.Parse(r.URL.Query().Get("user_id"))
	if err != nil {
		http.Error(w, "invalid user id", http.StatusBadRequest)
		return
	}
	// ok: go-log-injection-format-only
	h.logger.Info().Msgf("fetching user %s", userID)
}

func (h *Handler) GetUserField(w http.ResponseWriter, r *http.Request) {
	userID := r.URL.Query().Get("user_id")
	// ok: go-log-injection-format-only
	h.logger.Info().Str("user_id", userID).Msg("fetching user")
	// ok: go-log-injection-format-only
	slog.Info("fetching user", "user_id", userID)
}

func (h *Handler) GetUserQuoted(w http.ResponseWriter, r *http.Request) {
	userID := r.URL.Query().Get("user_id")
	// ok: go-log-injection-format-only
	h.logger.Info().Msgf("fetching user %q", userID)
	// ok: go-log-injection-format-only
	log.Printf("fetching user %s", strconv.Quote(userID))
}

func GetPage(w http.ResponseWriter, r *http.Request) {
	page, err := strconv.Atoi(r.FormValue("page"))
	if err != nil {
		http.Error(w, "invalid page", http.StatusBadRequest)
		return
	}
	// ok: go-log-injection-format-only
	log.Printf("fetching page %v", page)
}

func GetAccount(c *gin.Context) {
	id := c.Param("id")
	if !accountID.MatchString(id) {
		c.Status(http.StatusBadRequest)
		return
	}
	// ok: go-log-injection-format-only
	zlog.Info().Msgf("fetching account %s", id)
}

func Search(w http.ResponseWriter, r *http.Request) {
	term := strings.ReplaceAll(r.FormValue("q"), "\n", " ")
	// ok: go-log-injection-format-only
	log.Printf("searching for %s", term)
	// ok: go-log-injection-format-only
	log.Printf("searching with %d characters", len(r.FormValue("q")))
}
