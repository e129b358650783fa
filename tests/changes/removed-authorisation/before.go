package shop

func (s *Server) Refund(w http.ResponseWriter, r *http.Request) {
	if !s.isAdmin(r) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.payments.Refund(r.Context(), r.FormValue("order"))
}

func (s *Server) Orders(w http.ResponseWriter, r *http.Request) {
	if !s.isAdmin(r) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	s.render(w, s.orders.All(r.Context()))
}
