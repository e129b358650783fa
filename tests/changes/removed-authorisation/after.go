package shop

func (s *Server) Refund(w http.ResponseWriter, r *http.Request) {
	// ruleid: removed-authorisation
	s.payments.Refund(r.Context(), r.FormValue("order"))
}

func (s *Server) Orders(w http.ResponseWriter, r *http.Request) {
	if !s.isAdmin(r) {
		s.refuse(w)
		return
	}
	// ok: removed-authorisation
	s.render(w, s.orders.All(r.Context()))
}
