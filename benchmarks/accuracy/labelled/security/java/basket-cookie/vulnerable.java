package com.example.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Base64;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** Restores the basket that the browser carries. */
public class BasketCookie {
    private static final ObjectInputFilter ALLOWED =
        ObjectInputFilter.Config.createFilter("com.example.web.Basket;java.util.ArrayList;maxdepth=4;!*");

    /** The basket, or an empty one if the browser has none. */
    public Basket restore(HttpServletRequest request) throws IOException, ClassNotFoundException {
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals("basket")) {
                byte[] raw = Base64.getDecoder().decode(cookie.getValue());
                try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(raw))) {
                    return (Basket) in.readObject();
                }
            }
        }
        return new Basket();
    }
}
