package com.example.shop;

/** An order of the application. */
public final class Order {
  public static final String COLUMN = "day";

  private Order() {}
}
