package cart

func TestTotal(t *testing.T) {
	if Total(cart) != 90 {
		t.Errorf("total is %d", Total(cart))
	}
}

func TestSend(t *testing.T) {
	if err := Send(cart); err != nil {
		t.Fatal(err)
	}
}
