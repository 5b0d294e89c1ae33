package com.example.shop;

/** An order of the application. */
public final class Order {
  private Order() {}

  public static String column() {
    return "day";
  }
}
