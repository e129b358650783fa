package crm

// Customer is somebody who has an account.
type Customer struct {
	ID   int64
	Name string
}

// Ticket is a question to the help desk.
type Ticket struct {
	CustomerID int64
	Subject    string
}

// Line is a row of the overview.
type Line struct {
	Name    string
	Subject string
}

// Overview joins the tickets to the names of the customers.
func Overview(customers []Customer, tickets []Ticket) []Line {
	lines := make([]Line, 0, len(tickets))
	for _, ticket := range tickets {
		for _, customer := range customers {
			if customer.ID == ticket.CustomerID {
				lines = append(lines, Line{Name: customer.Name, Subject: ticket.Subject})
			}
		}
	}
	return lines
}
