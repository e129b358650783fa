package cart

func TestTotal(t *testing.T) {
	// ruleid: skipped-test
	t.Skip()
	if Total(cart) != 90 {
		t.Errorf("total is %d", Total(cart))
	}
}

func TestSend(t *testing.T) {
	// ok: skipped-test
	t.Skip("needs the partner's sandbox, see #214")
	if err := Send(cart); err != nil {
		t.Fatal(err)
	}
}
