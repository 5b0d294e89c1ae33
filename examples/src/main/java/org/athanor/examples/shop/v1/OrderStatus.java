package org.athanor.examples.shop.v1;

/** How far an order is. */
public enum OrderStatus {
  NEW,
  PAID,
  SHIPPED
}
